"""One invented news story in thirteen tongues, with what stands around it on a news page: all of it made up."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """The story in one tongue."""

    code: str
    headline: str
    paragraphs: tuple[str, ...]
    caption: str
    related: tuple[str, str]
    """A label, and another article's headline."""
    menu: tuple[str, ...]
    cookies: str
    letter: str
    comment: str
    footer: str
    right_to_left: bool = False


TELLINGS = (
    Telling(
        code="en",
        headline="New berth at Tavira harbour opens before the rains",
        paragraphs=(
            "The second berth of Tavira harbour was opened on Monday, four weeks before the rains that usually close the old quay to larger ships.",
            "“We have waited eleven years for this day,” said harbour master Lena Ortwin, who cut the ribbon in front of some three hundred guests.",
            "The berth cost 48 million crowns, of which the provincial government paid two thirds and the fishermen’s bank the rest.",
            "Ships of up to 9,000 tonnes may call from April. The old quay is to become a market hall, though no date has been set.",
        ),
        caption="The harbour master at the ribbon. Photo: Coast Pictures",
        related=("Read also", "Ferry to the islands sails twice a day again"),
        menu=("Home", "Politics", "Economy", "Sport", "Log in"),
        cookies="We use cookies to improve your experience on our site. By continuing you agree to our privacy policy.",
        letter="Sign up for our morning letter and get the most important news straight into your mailbox every day.",
        comment="I drove past the harbour yesterday and the road is still full of holes, somebody should tell them.",
        footer="© 2026 The Coast Paper. All rights reserved. No part of this site may be copied without permission.",
    ),
    Telling(
        code="de",
        headline="Neuer Kai im Hafen von Tavira vor der Regenzeit eröffnet",
        paragraphs=(
            "Der zweite Kai des Hafens von Tavira ist am Montag eröffnet worden, vier Wochen vor dem Regen, der den alten Anleger gewöhnlich für größere Schiffe sperrt.",
            "„Auf diesen Tag haben wir elf Jahre gewartet“, sagte Hafenmeisterin Lena Ortwin, die vor rund dreihundert Gästen das Band durchschnitt.",
            "Der Kai kostete 48 Millionen Kronen; zwei Drittel zahlte die Provinzregierung, den Rest die Bank der Fischer.",
            "Schiffe bis 9000 Tonnen dürfen von April an anlegen. Der alte Anleger soll Markthalle werden, ein Termin steht nicht fest.",
        ),
        caption="Die Hafenmeisterin am Band. Foto: Küstenbild",
        related=("Lesen Sie auch", "Fähre zu den Inseln fährt wieder zweimal am Tag"),
        menu=("Startseite", "Politik", "Wirtschaft", "Sport", "Anmelden"),
        cookies="Wir verwenden Cookies, um unsere Seite für Sie zu verbessern. Mit der weiteren Nutzung stimmen Sie unserer Datenschutzerklärung zu.",
        letter="Abonnieren Sie unseren Morgenbrief und erhalten Sie jeden Tag die wichtigsten Nachrichten in Ihr Postfach.",
        comment="Gestern bin ich am Hafen vorbeigefahren, die Straße ist immer noch voller Löcher, das sollte denen jemand sagen.",
        footer="© 2026 Küstenblatt. Alle Rechte vorbehalten. Nachdruck, auch auszugsweise, nur mit Genehmigung.",
    ),
    Telling(
        code="fr",
        headline="Le nouveau quai du port de Tavira ouvert avant les pluies",
        paragraphs=(
            "Le deuxième quai du port de Tavira a été inauguré lundi, quatre semaines avant les pluies qui ferment d’ordinaire l’ancien quai aux grands navires.",
            "« Nous attendons ce jour depuis onze ans », a déclaré la capitaine du port, Lena Ortwin, qui a coupé le ruban devant quelque trois cents invités.",
            "L’ouvrage a coûté 48 millions de couronnes, dont deux tiers payés par le gouvernement provincial et le reste par la banque des pêcheurs.",
            "Les navires jusqu’à 9 000 tonnes pourront accoster dès avril. L’ancien quai deviendra une halle, sans qu’une date soit fixée.",
        ),
        caption="La capitaine du port devant le ruban. Photo : Images de la côte",
        related=("À lire aussi", "Le bac vers les îles reprend deux fois par jour"),
        menu=("Accueil", "Politique", "Économie", "Sport", "Se connecter"),
        cookies="Nous utilisons des cookies pour améliorer votre visite. En poursuivant, vous acceptez notre politique de confidentialité.",
        letter="Inscrivez-vous à notre lettre du matin et recevez chaque jour l’essentiel de l’actualité dans votre boîte.",
        comment="Je suis passé devant le port hier et la route est toujours pleine de trous, quelqu’un devrait le leur dire.",
        footer="© 2026 Le Journal de la Côte. Tous droits réservés. Reproduction interdite sans autorisation.",
    ),
    Telling(
        code="es",
        headline="El nuevo muelle del puerto de Tavira abre antes de las lluvias",
        paragraphs=(
            "El segundo muelle del puerto de Tavira fue inaugurado el lunes, cuatro semanas antes de las lluvias que suelen cerrar el viejo a los barcos mayores.",
            "«Hemos esperado once años este día», dijo la capitana del puerto, Lena Ortwin, que cortó la cinta ante unos trescientos invitados.",
            "El muelle costó 48 millones de coronas; el gobierno provincial pagó dos tercios y el banco de los pescadores el resto.",
            "Desde abril podrán atracar barcos de hasta 9.000 toneladas. El muelle viejo será un mercado, aunque aún no hay fecha.",
        ),
        caption="La capitana del puerto junto a la cinta. Foto: Imagen Costera",
        related=("Lea también", "El transbordador a las islas vuelve a salir dos veces al día"),
        menu=("Inicio", "Política", "Economía", "Deportes", "Iniciar sesión"),
        cookies="Utilizamos cookies para mejorar su experiencia. Si continúa navegando, acepta nuestra política de privacidad.",
        letter="Suscríbase a nuestro boletín de la mañana y reciba cada día las noticias más importantes en su correo.",
        comment="Ayer pasé por el puerto y la carretera sigue llena de baches, alguien debería avisarles de una vez.",
        footer="© 2026 El Diario de la Costa. Todos los derechos reservados. Prohibida su reproducción sin permiso.",
    ),
    Telling(
        code="ru",
        headline="Новый причал в порту Тавира открыли до сезона дождей",
        paragraphs=(
            "Второй причал порта Тавира открыли в понедельник, за четыре недели до дождей, из-за которых старый причал обычно закрыт для крупных судов.",
            "«Мы ждали этого дня одиннадцать лет», — сказала капитан порта Лена Ортвин, перерезав ленту перед тремя сотнями гостей.",
            "Причал обошёлся в 48 миллионов крон: две трети заплатило правительство провинции, остальное — банк рыбаков.",
            "С апреля сюда смогут заходить суда до 9000 тонн. Старый причал станет рынком, но срок пока не назван.",
        ),
        caption="Капитан порта у ленты. Фото: Берег-Фото",
        related=("Читайте также", "Паром на острова снова ходит два раза в день"),
        menu=("Главная", "Политика", "Экономика", "Спорт", "Войти"),
        cookies="Мы используем файлы cookie, чтобы сделать сайт удобнее. Продолжая, вы соглашаетесь с политикой конфиденциальности.",
        letter="Подпишитесь на утреннюю рассылку и каждый день получайте самые важные новости на почту.",
        comment="Вчера проезжал мимо порта, дорога по-прежнему вся в ямах, скажите им кто-нибудь об этом.",
        footer="© 2026 Береговая газета. Все права защищены. Перепечатка только с разрешения редакции.",
    ),
    Telling(
        code="ar",
        headline="افتتاح رصيف جديد في ميناء تافيرا قبل موسم الأمطار",
        paragraphs=(
            "افتُتح الرصيف الثاني في ميناء تافيرا يوم الاثنين، قبل أربعة أسابيع من الأمطار التي تغلق عادة الرصيف القديم أمام السفن الكبيرة.",
            "وقالت مديرة الميناء لينا أورتوين، التي قصت الشريط أمام نحو ثلاثمئة ضيف: «انتظرنا هذا اليوم أحد عشر عاما».",
            "وبلغت كلفة الرصيف 48 مليون كرونة، دفعت حكومة الإقليم ثلثيها ودفع مصرف الصيادين الباقي.",
            "ويمكن للسفن التي تصل حمولتها إلى تسعة آلاف طن أن ترسو ابتداء من أبريل. وسيصبح الرصيف القديم سوقا من دون تحديد موعد.",
        ),
        caption="مديرة الميناء أمام الشريط. تصوير: صور الساحل",
        related=("اقرأ أيضا", "العبّارة إلى الجزر تعود مرتين في اليوم"),
        menu=("الرئيسية", "سياسة", "اقتصاد", "رياضة", "تسجيل الدخول"),
        cookies="نستخدم ملفات تعريف الارتباط لتحسين تجربتك في موقعنا. بمواصلة التصفح فإنك توافق على سياسة الخصوصية.",
        letter="اشترك في نشرتنا الصباحية لتصلك أهم الأخبار كل يوم إلى بريدك الإلكتروني.",
        comment="مررت أمس بجانب الميناء وما زال الطريق مليئا بالحفر، ليت أحدا يخبرهم بذلك.",
        footer="© 2026 صحيفة الساحل. جميع الحقوق محفوظة. يمنع النسخ من دون إذن.",
        right_to_left=True,
    ),
    Telling(
        code="ur",
        headline="تاویرا بندرگاہ کی نئی گودی بارشوں سے پہلے کھل گئی",
        paragraphs=(
            "تاویرا بندرگاہ کی دوسری گودی پیر کو کھول دی گئی، ان بارشوں سے چار ہفتے پہلے جو عموماً پرانی گودی کو بڑے جہازوں کے لیے بند کر دیتی ہیں۔",
            "بندرگاہ کی سربراہ لینا اورٹون نے تین سو کے قریب مہمانوں کے سامنے فیتہ کاٹتے ہوئے کہا: ’’ہم نے اس دن کا گیارہ برس انتظار کیا۔‘‘",
            "گودی پر چار کروڑ اسی لاکھ کراؤن لاگت آئی جس میں سے دو تہائی صوبائی حکومت نے اور باقی ماہی گیروں کے بینک نے ادا کی۔",
            "اپریل سے نو ہزار ٹن تک کے جہاز لنگر انداز ہو سکیں گے۔ پرانی گودی منڈی بنے گی، تاہم تاریخ طے نہیں ہوئی۔",
        ),
        caption="بندرگاہ کی سربراہ فیتے کے پاس۔ تصویر: ساحل فوٹو",
        related=("یہ بھی پڑھیں", "جزیروں کی کشتی پھر دن میں دو بار چلنے لگی"),
        menu=("صفحۂ اول", "سیاست", "معیشت", "کھیل", "لاگ ان"),
        cookies="ہم اپنی سائٹ بہتر بنانے کے لیے کوکیز استعمال کرتے ہیں۔ جاری رکھنے سے آپ ہماری رازداری پالیسی سے متفق ہیں۔",
        letter="ہمارے صبح کے خط کے لیے نام درج کروائیں اور روزانہ اہم خبریں اپنی ڈاک میں پائیں۔",
        comment="کل بندرگاہ کے پاس سے گزرا تو سڑک اب بھی گڑھوں سے بھری تھی، کوئی انہیں بتا دے۔",
        footer="© 2026 روزنامہ ساحل۔ جملہ حقوق محفوظ ہیں۔ اجازت کے بغیر نقل ممنوع ہے۔",
        right_to_left=True,
    ),
    Telling(
        code="hi",
        headline="तावीरा बंदरगाह का नया घाट बारिश से पहले खुला",
        paragraphs=(
            "तावीरा बंदरगाह का दूसरा घाट सोमवार को खोल दिया गया, उस बारिश से चार हफ़्ते पहले जो आम तौर पर पुराने घाट को बड़े जहाज़ों के लिए बंद कर देती है।",
            "बंदरगाह प्रमुख लेना ओर्टविन ने क़रीब तीन सौ मेहमानों के सामने फ़ीता काटते हुए कहा, “हमने इस दिन का ग्यारह साल इंतज़ार किया है।”",
            "घाट पर 4.8 करोड़ क्राउन ख़र्च हुए, जिसमें दो तिहाई प्रांतीय सरकार ने और बाक़ी मछुआरों के बैंक ने दिया।",
            "अप्रैल से नौ हज़ार टन तक के जहाज़ यहाँ आ सकेंगे। पुराना घाट बाज़ार बनेगा, पर तारीख़ तय नहीं हुई है।",
        ),
        caption="फ़ीते के पास बंदरगाह प्रमुख। तस्वीर: तट चित्र",
        related=("यह भी पढ़ें", "द्वीपों की नाव फिर दिन में दो बार चलने लगी"),
        menu=("मुखपृष्ठ", "राजनीति", "अर्थव्यवस्था", "खेल", "लॉग इन"),
        cookies="हम अपनी साइट बेहतर बनाने के लिए कुकीज़ का उपयोग करते हैं। जारी रखने पर आप हमारी गोपनीयता नीति से सहमत होते हैं।",
        letter="हमारी सुबह की चिट्ठी के लिए नाम दर्ज करें और हर दिन ज़रूरी ख़बरें अपने मेल में पाएँ।",
        comment="कल बंदरगाह के पास से गुज़रा तो सड़क अब भी गड्ढों से भरी थी, कोई उन्हें बताए।",
        footer="© 2026 तट समाचार। सर्वाधिकार सुरक्षित। बिना अनुमति नक़ल वर्जित है।",
    ),
    Telling(
        code="zh",
        headline="塔维拉港新泊位赶在雨季前启用",
        paragraphs=(
            "塔维拉港第二个泊位星期一正式启用，比通常使旧码头无法停靠大船的雨季提前了四个星期。",
            "港务长莱娜·奥特温在约三百名来宾面前剪彩时说：“这一天我们等了十一年。”",
            "新泊位耗资四千八百万克朗，其中三分之二由省政府承担，其余由渔民银行出资。",
            "从四月起，九千吨以下的船只可以停靠。旧码头将改建成市场，但日期尚未确定。",
        ),
        caption="港务长在剪彩现场。海岸图片供图",
        related=("延伸阅读", "前往群岛的渡轮恢复每天两班"),
        menu=("首页", "政治", "经济", "体育", "登录"),
        cookies="本网站使用Cookie以改善您的浏览体验。继续浏览即表示您同意我们的隐私政策。",
        letter="订阅我们的早报邮件，每天把最重要的新闻送到您的邮箱。",
        comment="昨天路过港口，那条路还是坑坑洼洼的，真该有人去跟他们说说。",
        footer="© 2026 海岸日报 版权所有 未经许可不得转载",
    ),
    Telling(
        code="ja",
        headline="タビラ港の新埠頭、雨季を前に開業",
        paragraphs=(
            "タビラ港の第二埠頭が月曜日に開業した。古い岸壁が大型船に使えなくなる雨季の四週間前のことである。",
            "港長のレナ・オルトウィン氏は約三百人の来賓の前でテープを切り、「この日を十一年待った」と述べた。",
            "建設費は四千八百万クローネで、三分の二を州政府が、残りを漁業者の銀行が負担した。",
            "四月からは九千トンまでの船が接岸できる。古い岸壁は市場になる予定だが、時期は決まっていない。",
        ),
        caption="テープの前に立つ港長。写真：海岸フォト",
        related=("関連記事", "島へのフェリー、再び一日二便に"),
        menu=("ホーム", "政治", "経済", "スポーツ", "ログイン"),
        cookies="当サイトは利便性向上のためクッキーを使用しています。閲覧を続けるとプライバシーポリシーに同意したものとみなします。",
        letter="朝のニュースレターに登録すると、毎日重要なニュースがメールで届きます。",
        comment="昨日港の前を通ったが道は相変わらず穴だらけ、誰か伝えてほしい。",
        footer="© 2026 海岸新聞 無断転載を禁じます",
    ),
    Telling(
        code="ko",
        headline="타비라항 새 부두, 우기 앞두고 문 열어",
        paragraphs=(
            "타비라항의 두 번째 부두가 월요일 문을 열었다. 낡은 부두에 큰 배가 들어오지 못하게 되는 우기를 네 주 앞둔 때다.",
            "레나 오르트윈 항만장은 손님 약 삼백 명 앞에서 테이프를 끊으며 “이날을 열한 해 기다렸다”고 말했다.",
            "부두 건설에는 4천800만 크로네가 들었으며 삼분의 이는 주 정부가, 나머지는 어민은행이 냈다.",
            "4월부터 9천 톤까지의 배가 들어올 수 있다. 낡은 부두는 시장이 될 예정이지만 날짜는 정해지지 않았다.",
        ),
        caption="테이프 앞에 선 항만장. 사진: 해안사진",
        related=("관련 기사", "섬으로 가는 여객선 다시 하루 두 번"),
        menu=("홈", "정치", "경제", "스포츠", "로그인"),
        cookies="이 사이트는 이용 편의를 위해 쿠키를 사용합니다. 계속 이용하시면 개인정보 처리방침에 동의하는 것입니다.",
        letter="아침 뉴스레터를 구독하시면 매일 중요한 소식을 메일로 보내 드립니다.",
        comment="어제 항구 앞을 지났는데 길은 아직도 구멍투성이더군요, 누가 좀 말해 주세요.",
        footer="© 2026 해안일보 무단 전재 및 재배포 금지",
    ),
    Telling(
        code="tr",
        headline="Tavira limanının yeni rıhtımı yağmurlardan önce açıldı",
        paragraphs=(
            "Tavira limanının ikinci rıhtımı, eski iskeleyi genellikle büyük gemilere kapatan yağmurlardan dört hafta önce, pazartesi günü açıldı.",
            "Yaklaşık üç yüz konuğun önünde kurdeleyi kesen liman başkanı Lena Ortwin, “Bu günü on bir yıldır bekliyorduk” dedi.",
            "Rıhtım 48 milyon krona mal oldu; bunun üçte ikisini eyalet hükümeti, kalanını balıkçılar bankası ödedi.",
            "Nisandan itibaren 9 bin tona kadar gemiler yanaşabilecek. Eski iskele pazar yeri olacak, ancak tarih belli değil.",
        ),
        caption="Liman başkanı kurdelenin önünde. Fotoğraf: Kıyı Foto",
        related=("Bunu da okuyun", "Adalara feribot yeniden günde iki kez kalkıyor"),
        menu=("Anasayfa", "Siyaset", "Ekonomi", "Spor", "Giriş"),
        cookies="Sitemizde deneyiminizi iyileştirmek için çerezler kullanıyoruz. Devam ederek gizlilik politikamızı kabul edersiniz.",
        letter="Sabah bültenimize abone olun, her gün en önemli haberler e-posta kutunuza gelsin.",
        comment="Dün limanın önünden geçtim, yol hâlâ çukur dolu, birisi onlara söylese iyi olur.",
        footer="© 2026 Kıyı Gazetesi. Tüm hakları saklıdır. İzinsiz kopyalanamaz.",
    ),
    Telling(
        code="th",
        headline="ท่าเรือทาวิราเปิดท่าเทียบเรือใหม่ก่อนฤดูฝน",
        paragraphs=(
            "ท่าเทียบเรือแห่งที่สองของท่าเรือทาวิราเปิดใช้เมื่อวันจันทร์ สี่สัปดาห์ก่อนฝนที่มักทำให้ท่าเก่ารับเรือใหญ่ไม่ได้",
            "“เรารอวันนี้มาสิบเอ็ดปี” เลนา ออร์ทวิน ผู้อำนวยการท่าเรือกล่าวขณะตัดริบบิ้นต่อหน้าแขกราวสามร้อยคน",
            "ท่าเรือใช้งบสี่สิบแปดล้านโครน รัฐบาลจังหวัดจ่ายสองในสาม ส่วนที่เหลือธนาคารชาวประมงเป็นผู้จ่าย",
            "ตั้งแต่เดือนเมษายนเรือขนาดไม่เกินเก้าพันตันจะเข้าเทียบได้ ท่าเก่าจะกลายเป็นตลาดแต่ยังไม่กำหนดวัน",
        ),
        caption="ผู้อำนวยการท่าเรือข้างริบบิ้น ภาพ: ภาพชายฝั่ง",
        related=("อ่านเพิ่มเติม", "เรือข้ามไปเกาะกลับมาวิ่งวันละสองเที่ยว"),
        menu=("หน้าแรก", "การเมือง", "เศรษฐกิจ", "กีฬา", "เข้าสู่ระบบ"),
        cookies="เราใช้คุกกี้เพื่อปรับปรุงประสบการณ์ของคุณ เมื่อใช้งานต่อถือว่าคุณยอมรับนโยบายความเป็นส่วนตัว",
        letter="สมัครรับจดหมายข่าวตอนเช้า รับข่าวสำคัญทุกวันทางอีเมลของคุณ",
        comment="เมื่อวานขับผ่านท่าเรือ ถนนยังเป็นหลุมเต็มไปหมด ใครช่วยบอกเขาที",
        footer="© 2026 หนังสือพิมพ์ชายฝั่ง สงวนลิขสิทธิ์ ห้ามคัดลอกโดยไม่ได้รับอนุญาต",
    ),
)  # fmt: skip
