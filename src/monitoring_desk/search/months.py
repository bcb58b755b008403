"""The names of the months, as news pages write them."""

_NAMES = (
    "jan january januar janvier enero gennaio janeiro ocak января январь січня январи stycznia styczeń ledna leden január januára január tammikuuta januari ianuarie gener ιανουαρίου ιανουαριου siječnja januarja sausio janvāris jaanuar gennaju يناير جانفي ژانویه جنوری जनवरी জানুয়ারি জানুয়ারী ஜனவரி ინვარი มกราคม ม.ค. ינואר ianuarie januari 1월 қаңтар yanvar",
    "feb february februar février fevrier febrero febbraio fevereiro şubat февраля февраль лютого февруари lutego luty února únor február februára helmikuuta februari februarie febrer φεβρουαρίου φεβρουαριου veljače februarja vasario februāris veebruar فبراير فيفري فوریه فروری फरवरी फ़रवरी ফেব্রুয়ারি பிப்ரவரி กุมภาพันธ์ ก.พ. פברואר",
    "mar march märz maerz mrz mars marzo março marco mart марта март березня marca marzec března březen március március marec maaliskuuta maart martie març μαρτίου μαρτιου ožujka kovo marts märts مارس मार्च মার্চ மார்ச் มีนาคม มี.ค. מרץ מרס مارچ maret",
    "apr april avril abril aprile nisan апреля апрель квітня април kwietnia kwiecień dubna duben április apríla huhtikuuta aprilie απριλίου απριλιου travnja aprila balandžio aprīlis aprill أبريل ابريل أفريل نيسان آوریل اپریل अप्रैल এপ্রিল ஏப்ரல் เมษายน เม.ย. אפריל",
    "may mai mayo maggio maio mayıs мая май травня maja maj května květen május mája toukokuuta mei maig μαΐου μαΐου μαιου svibnja gegužės maijs مايو ماي مه مئی मई মে மே พฤษภาคม พ.ค. מאי",
    "jun june juni juin junio giugno junho haziran июня июнь червня юни czerwca czerwiec června červen június júna kesäkuuta iunie juny ιουνίου ιουνιου lipnja junija birželio jūnijs juuni يونيو جوان ژوئن جون जून জুন ஜூன் มิถุนายน มิ.ย. יוני",
    "jul july juli juillet julio luglio julho temmuz июля июль липня юли lipca lipiec července červenec július júla heinäkuuta iulie juliol ιουλίου ιουλιου srpnja julija liepos jūlijs juuli يوليو جويلية ژوئیه جولائی जुलाई জুলাই ஜூலை กรกฎาคม ก.ค. יולי",
    "aug august août aout agosto ağustos августа август серпня sierpnia sierpień srpna srpen augusztus augusta elokuuta augustus agost αυγούστου αυγουστου kolovoza avgusta rugpjūčio augusts أغسطس اغسطس أوت اوت اوت اگست अगस्त আগস্ট ஆகஸ்ட் สิงหาคม ส.ค. אוגוסט agustus augusti",
    "sep sept september septembre septiembre settembre setembro eylül сентября сентябрь вересня септември września wrzesień září szeptember septembra syyskuuta septembrie setembre σεπτεμβρίου σεπτεμβριου rujna rugsėjo septembris سبتمبر سپتامبر ستمبر सितंबर सितम्बर সেপ্টেম্বর செப்டம்பர் กันยายน ก.ย. ספטמבר",
    "oct october oktober okt octobre octubre ottobre outubro ekim октября октябрь жовтня октомври października październik října říjen október októbra lokakuuta octombrie octubre οκτωβρίου οκτωβριου listopada_hr oktobra spalio oktobris oktoober أكتوبر اكتوبر اکتبر اکتوبر अक्टूबर अक्तूबर অক্টোবর அக்டோபர் ตุลาคม ต.ค. אוקטובר",
    "nov november novembre noviembre novembro kasım ноября ноябрь листопада ноември listopada listopad listopadu november novembra marraskuuta noiembrie νοεμβρίου νοεμβριου studenoga lapkričio novembris نوفمبر نومبر نوامبر नवंबर नवम्बर নভেম্বর நவம்பர் พฤศจิกายน พ.ย. נובמבר nopember",
    "dec december dezember dez décembre decembre diciembre dicembre dezembro aralık декабря декабрь грудня декември grudnia grudzień prosince prosinec decembra joulukuuta decembrie desembre δεκεμβρίου δεκεμβριου prosinca gruodžio decembris detsember ديسمبر دسامبر دسمبر दिसंबर दिसम्बर ডিসেম্বর டிசம்பர் ธันวาคม ธ.ค. דצמבר desember desember",
)
MONTHS = {name: number for number, names in enumerate(_NAMES, start=1) for name in names.split()}
# Russian and its neighbours shorten: "12 янв. 2024".
MONTHS |= {
    short: number
    for number, shorts in enumerate(
        (
            "янв jän ene gen leden", "фев şub lut", "мар", "апр abr kwi", "мая май mag maj", "июн giu haz cze", "июл lug tem lip", "авг ago ağu sie",
            "сен сент set eyl wrz", "окт out ott eki paź", "ноя kas lis", "дек dic ara gru des",
        ),
        start=1,
    )
    for short in shorts.split()
}  # fmt: skip
# The solar months of Iran and, by their Arabic names, of Afghanistan; with the letters both write alike.
SOLAR_MONTHS = {
    name: number
    for names in (
        "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند",
        "حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت",
    )
    for number, name in enumerate(names.split(), start=1)
}
