"""Articles of our own in thirteen languages, each with who says what in them, written down before the finder read them."""

Said = tuple[str | None, str]
"""Who speaks, by a part of the name the text gives (None: the text names nobody), and how the quoted words begin."""

ARTICLES: list[tuple[str, str, list[Said]]] = [
    (
        "zh",
        """新华社特什卡尔3月4日电（记者林远）云澜国外交部长奥尔洛娃4日在特什卡尔表示，山口公路将于5月重新开放。

“我们不会让积雪和猜疑把两国人民隔开。”奥尔洛娃说，“这条路属于我们双方。”

外交部发言人周敏在例行记者会上指出：“双方还将就隧道贷款继续磋商。”她强调，“任何一方都不应单方面改变现状”。

谈到货车司机的处境，特什卡尔商会会长马罗·塔维告诉记者：“这首歌我们听过很多次了。”

当地人把这条路叫作“天路”。""",
        [
            ("奥尔洛娃", "我们不会让积雪"),
            ("奥尔洛娃", "这条路属于"),
            ("周敏", "双方还将"),
            ("周敏", "任何一方"),
            ("马罗·塔维", "这首歌"),
        ],
    ),
    (
        "zh",
        """「港口不會出售。」財政部長何文達週二在議會說。他補充道：「政府只會出租兩個泊位。」

反對黨議員陳秀玲批評：「這是換了名字的出售。」

據《海港郵報》報道，碼頭工會主席李國強表示，「工人沒有被諮詢」。

電影「海的盡頭」周末上映。""",
        [("何文達", "港口不會"), ("何文達", "政府只會"), ("陳秀玲", "這是換了"), ("李國強", "工人沒有")],
    ),
    (
        "ur",
        """وزیر خارجہ کریم حداد نے منگل کو تشکار میں صحافیوں سے گفتگو کرتے ہوئے کہا: ”ہم برف کو اپنے عوام کے درمیان دیوار نہیں بننے دیں گے۔“

انہوں نے مزید کہا کہ ”سڑک دونوں ملکوں کی ہے۔“

دفتر خارجہ کی ترجمان سارہ نقوی کے مطابق ”قرض کی شرائط پر بات جاری ہے“۔

”ہم یہ گانا پہلے بھی سن چکے ہیں،“ ٹرک ڈرائیور مارو تاوی نے کہا۔""",
        [("کریم حداد", "ہم برف"), ("کریم حداد", "سڑک دونوں"), ("سارہ نقوی", "قرض"), ("مارو تاوی", "ہم یہ گانا")],
    ),
    (
        "ur",
        """سندر بندر کے ڈائریکٹر انیل دیسائی کا کہنا ہے کہ «صرف دو کرینیں چل رہی ہیں»۔

ہاربر یونین کی صدر نادیہ خان نے خبردار کیا: ”ہڑتال جمعے تک جاری رہے گی۔“ ان کا کہنا تھا کہ ”ہم سے کسی نے نہیں پوچھا“۔

وزیراعظم نے واقعے کو ”افسوسناک“ قرار دیا۔

ناول ”سمندر کی بیٹی“ اسی شہر میں لکھا گیا تھا۔""",
        [
            ("انیل دیسائی", "صرف دو"),
            ("نادیہ خان", "ہڑتال"),
            ("نادیہ خان", "ہم سے کسی"),
            ("وزیراعظم", "افسوسناک"),
        ],
    ),
    (
        "ar",
        """قالت وزيرة الخارجية لينا أورلوفا يوم الثلاثاء إن «الطريق ملك للبلدين».

وأضافت: «لن نسمح للثلج بأن يفرق بين شعبينا».

وأكد المتحدث باسم الوزارة سامي الحلبي أن "المفاوضات حول القرض مستمرة".

من جهته، قال سائق الشاحنة مارو تافي: "سمعنا هذه الأغنية من قبل".

وعرض فيلم «نهاية البحر» في المدينة.""",
        [("لينا أورلوفا", "الطريق"), ("لينا أورلوفا", "لن نسمح"), ("سامي الحلبي", "المفاوضات"), ("مارو تافي", "سمعنا")],
    ),
    (
        "ar",
        """أعلن مدير الميناء أنيل ديساي أن رافعتين فقط تعملان.

وقال ديساي لوكالة الأنباء: “ننتظر قرار الحكومة”.

"لم يسألنا أحد"، تقول نادية خان، رئيسة نقابة عمال الميناء.

وحذر الرئيس كريم حداد من أن "الإضراب يهدد الاقتصاد".""",
        [("ديساي", "ننتظر"), ("نادية خان", "لم يسألنا"), ("كريم حداد", "الإضراب")],
    ),
    (
        "ru",
        """«Мы не позволим снегу разделить наши народы», — заявила министр иностранных дел Лена Орлова.

«Дорога принадлежит обеим странам, — добавила она. — И мы её откроем».

По словам представителя ведомства Бориса Лунина, «переговоры о кредите продолжаются».

Водитель грузовика Маро Тави сказал: "Мы уже слышали эту песню".

В кинотеатрах идёт фильм «Край моря».""",
        [
            ("Лена Орлова", "Мы не позволим"),
            ("Лена Орлова", "Дорога принадлежит"),
            ("Бориса Лунина", "переговоры"),
            ("Маро Тави", "Мы уже"),
        ],
    ),
    (
        "ru",
        """Директор порта Анил Десаи сообщил журналистам, что работают «только два крана из девяти».

„Забастовка продлится до пятницы“, — предупредила глава профсоюза Надежда Хан.

Он также отметил: «Груз подождёт».""",
        [("Анил Десаи", "только два"), ("Надежда Хан", "Забастовка"), ("Анил Десаи", "Груз")],
    ),
    (
        "fr",
        """« Nous ne laisserons pas la neige séparer nos peuples », a déclaré mardi la ministre des Affaires étrangères, Lena Orlov.

« La route, a-t-elle ajouté, appartient aux deux pays. »

Selon le porte-parole du ministère, Boris Lune, “les discussions sur le prêt continuent”.

« On connaît la chanson », soupire Maro Tavi, chauffeur routier à Teshkar.

Le film « Au bout de la mer » sort mercredi.""",
        [("Lena Orlov", "Nous ne laisserons"), ("Lena Orlov", "La route"), ("Boris Lune", "les discussions"), ("Maro Tavi", "On connaît")],
    ),
    (
        "fr",
        """Le directeur du port, Anil Desai, a indiqué que « seules deux grues sur neuf » fonctionnaient.

Pour Nadia Khan, présidente du syndicat, « la grève durera jusqu'à vendredi ».

Le maire Paul Girard s'est dit « très inquiet » : "Il faut que chacun revienne à la table".

« Personne ne nous a consultés », regrette-t-elle.""",
        [("Anil Desai", "seules deux"), ("Nadia Khan", "la grève"), ("Paul Girard", "très inquiet"), ("Paul Girard", "Il faut"), ("Nadia Khan", "Personne ne")],
    ),
    (
        "de",
        """„Wir lassen nicht zu, dass der Schnee unsere Völker trennt“, sagte Außenministerin Lena Orlov am Dienstag.

»Die Straße gehört beiden Ländern«, fügte sie hinzu.

Ministeriumssprecher Boris Lune erklärte: „Die Gespräche über den Kredit gehen weiter.“

„Das Lied kennen wir schon“, so Lastwagenfahrer Maro Tavi. „Wir warten seit einer Woche.“

Der Film „Am Ende des Meeres“ läuft seit Mittwoch.""",
        [
            ("Lena Orlov", "Wir lassen"),
            ("Lena Orlov", "Die Straße"),
            ("Boris Lune", "Die Gespräche"),
            ("Maro Tavi", "Das Lied"),
            ("Maro Tavi", "Wir warten"),
        ],
    ),
    (
        "de",
        """„Keine Eile“

Hafendirektor Anil Desai sieht keinen Grund zur Sorge. «Nur zwei von neun Kränen laufen», räumte Desai ein.

Nadja Kahn, die Vorsitzende der Gewerkschaft, kündigte an: „Der Streik dauert bis Freitag.“ Man habe sie „nie gefragt“, kritisierte Kahn.

Bürgermeister Paul Gerhard nannte den Ausstand „unverantwortlich“.""",
        [("Anil Desai", "Nur zwei"), ("Nadja Kahn", "Der Streik"), ("Nadja Kahn", "nie gefragt"), ("Paul Gerhard", "unverantwortlich")],
    ),
    (
        "es",
        """«No dejaremos que la nieve separe a nuestros pueblos», afirmó el martes la ministra de Exteriores, Lena Orlov.

“La carretera es de los dos países”, añadió.

El portavoz del ministerio, Boris Luna, aseguró que “las conversaciones sobre el préstamo continúan”.

“Ya conocemos esa canción”, lamenta en cambio Maro Tavi, camionero de Teshkar.

La película “El fin del mar” se estrena el miércoles.""",
        [
            ("Lena Orlov", "No dejaremos"),
            ("Lena Orlov", "La carretera"),
            ("Boris Luna", "las conversaciones"),
            ("Maro Tavi", "Ya conocemos"),
        ],
    ),
    (
        "es",
        """El director del puerto, Anil Desai, reconoció que “solo dos de nueve grúas” funcionan.

Nadia Khan, presidenta del sindicato, advirtió: “La huelga durará hasta el viernes”. Según Khan, “nadie nos consultó”.

El alcalde Pablo Girón calificó el paro de “irresponsable”.""",
        [("Anil Desai", "solo dos"), ("Nadia Khan", "La huelga"), ("Nadia Khan", "nadie nos"), ("Pablo Girón", "irresponsable")],
    ),
    (
        "it",
        """«Non lasceremo che la neve separi i nostri popoli», ha detto martedì la ministra degli Esteri Lena Orlov.

“La strada è di entrambi i paesi”, ha aggiunto.

Il portavoce del ministero, Boris Luna, ha spiegato che “i colloqui sul prestito continuano”.

"Questa canzone la conosciamo", sospira Maro Tavi, camionista di Teshkar.

Il film «La fine del mare» esce mercoledì.""",
        [("Lena Orlov", "Non lasceremo"), ("Lena Orlov", "La strada"), ("Boris Luna", "i colloqui"), ("Maro Tavi", "Questa canzone")],
    ),
    (
        "it",
        """Il direttore del porto Anil Desai ha ammesso che «solo due gru su nove» lavorano.

Secondo Nadia Khan, presidente del sindacato, «lo sciopero durerà fino a venerdì».

«Nessuno ci ha chiesto niente – ha denunciato Khan – e la merce resta ferma».""",
        [("Anil Desai", "solo due"), ("Nadia Khan", "lo sciopero"), ("Nadia Khan", "Nessuno ci")],
    ),
    (
        "pt",
        """“Não deixaremos que a neve separe os nossos povos”, afirmou na terça-feira a ministra dos Negócios Estrangeiros, Lena Orlov.

«A estrada é dos dois países», acrescentou.

O porta-voz do ministério, Boris Luna, disse que "as conversas sobre o empréstimo continuam".

“Já conhecemos essa música”, lamentou Maro Tavi, camionista de Teshkar.

O filme “O fim do mar” estreia na quarta-feira.""",
        [("Lena Orlov", "Não deixaremos"), ("Lena Orlov", "A estrada"), ("Boris Luna", "as conversas"), ("Maro Tavi", "Já conhecemos")],
    ),
    (
        "pt",
        """O diretor do porto, Anil Desai, reconheceu que “só dois de nove guindastes” funcionam.

Segundo Nadia Khan, presidente do sindicato, “a greve vai até sexta-feira”.

Já o prefeito Paulo Girão classificou a paralisação como “irresponsável”.""",
        [("Anil Desai", "só dois"), ("Nadia Khan", "a greve"), ("Paulo Girão", "irresponsável")],
    ),
    (
        "tr",
        """“Karın halklarımızı ayırmasına izin vermeyeceğiz” dedi Dışişleri Bakanı Lena Orlov.

Orlov, "Yol iki ülkenin de" diye konuştu.

Bakanlık Sözcüsü Boris Luna, “Kredi görüşmeleri sürüyor” ifadelerini kullandı.

Kamyon şoförü Maro Tavi ise “Bu şarkıyı daha önce de dinledik” dedi.

“Denizin Sonu” filmi çarşamba günü vizyona giriyor.""",
        [("Lena Orlov", "Karın halk"), ("Orlov", "Yol iki"), ("Boris Luna", "Kredi"), ("Maro Tavi", "Bu şarkı")],
    ),
    (
        "tr",
        """Liman Müdürü Anıl Desai şunları söyledi: “Dokuz vinçten yalnızca ikisi çalışıyor.”

Sendika Başkanı Nadya Han, grevin cuma gününe kadar süreceğini belirterek, “Bize kimse sormadı” diye ekledi.

Belediye Başkanı Pelin Girgin, grevi “sorumsuzluk” olarak nitelendirdi.""",
        [("Anıl Desai", "Dokuz"), ("Nadya Han", "Bize kimse"), ("Pelin Girgin", "sorumsuzluk")],
    ),
    (
        "hi",
        """विदेश मंत्री लीना ओरलोव ने मंगलवार को कहा, “हम बर्फ को अपने लोगों के बीच दीवार नहीं बनने देंगे।”

उन्होंने कहा, “सड़क दोनों देशों की है।”

मंत्रालय के प्रवक्ता बोरिस लूना के अनुसार, “कर्ज पर बातचीत जारी है।”

“यह गाना हम पहले भी सुन चुके हैं,” ट्रक चालक मारो तावी ने कहा।""",
        [("लीना ओरलोव", "हम बर्फ"), ("लीना ओरलोव", "सड़क"), ("बोरिस लूना", "कर्ज"), ("मारो तावी", "यह गाना")],
    ),
    (
        "hi",
        """बंदरगाह निदेशक अनिल देसाई ने बताया कि 'नौ में से सिर्फ दो क्रेन चल रही हैं।'

यूनियन की अध्यक्ष नादिया खान का कहना है कि "हमसे किसी ने नहीं पूछा।"

फिल्म “समुद्र का अंत” बुधवार को आएगी।""",
        [("अनिल देसाई", "नौ में"), ("नादिया खान", "हमसे")],
    ),
    (
        "ja",
        """ユンラン国のレナ・オルロフ外相は4日、「雪が両国民を隔てることは許さない」と述べた。

オルロフ氏は「道路は両国のものだ」とも語った。

外務省のボリス・ルナ報道官は記者会見で「融資の協議は続いている」と説明した。

トラック運転手のマロ・タビさんは「その歌は何度も聞いた」と話す。

映画「海の果て」は水曜日に公開される。""",
        [("オルロフ", "雪が"), ("オルロフ", "道路は"), ("ボリス・ルナ", "融資"), ("マロ・タビ", "その歌")],
    ),
    (
        "ja",
        """港湾局の田村健一局長は「動いているクレーンは9基のうち2基だけだ」と明らかにした。

「ストは金曜日まで続く」。労組の中野直美委員長はこう強調した。

『誰も私たちに聞かなかった』と中野さんは訴える。""",
        [("田村健一", "動いている"), ("中野直美", "ストは"), ("中野", "誰も")],
    ),
    (
        "id",
        """"Kami tidak akan membiarkan salju memisahkan rakyat kami," kata Menteri Luar Negeri Lena Orlov pada Selasa.

"Jalan itu milik kedua negara," ujarnya.

Juru bicara kementerian Boris Luna mengatakan, “Pembicaraan soal pinjaman berlanjut.”

“Lagu itu sudah sering kami dengar,” tutur Maro Tavi, sopir truk di Teshkar.

Film "Ujung Laut" tayang Rabu.""",
        [("Lena Orlov", "Kami tidak"), ("Lena Orlov", "Jalan itu"), ("Boris Luna", "Pembicaraan"), ("Maro Tavi", "Lagu itu")],
    ),
    (
        "id",
        """Direktur pelabuhan Anil Desai mengakui bahwa "hanya dua dari sembilan derek" yang bekerja.

Menurut Nadia Khan, ketua serikat pekerja, "mogok berlangsung sampai Jumat".

Wali Kota Paulo Girang menyebut mogok itu "tidak bertanggung jawab".""",
        [("Anil Desai", "hanya dua"), ("Nadia Khan", "mogok"), ("Paulo Girang", "tidak bertanggung")],
    ),
]  # fmt: skip

LATER: list[tuple[str, str, list[Said]]] = [
("zh","""记者从市水务局获悉，水库将于下周放水。局长高建平介绍：“下游三个村已经通知到位。”

对此，环保组织“清流会”发起人苏婷认为，“放水时间应避开鱼汛”。

“我们没有收到任何书面通知。”村民老郭抱怨道。

市长钱卫东则坦言：“沟通做得不够。”""",[("高建平","下游"),("苏婷","放水"),("老郭","我们没有"),("钱卫东","沟通")]),
("ur","""لاہور میں پریس کانفرنس سے خطاب میں وزیر آبپاشی رانا طارق نے کہا کہ ”بند اگلے ہفتے کھولا جائے گا“۔

کسان اتحاد کے صدر ملک اکبر نے الزام لگایا کہ ”حکومت نے ہم سے مشورہ نہیں کیا۔“

”ہمیں کوئی تحریری اطلاع نہیں ملی،“ ایک دیہاتی نے بتایا۔

طارق کے مطابق ”معاوضہ پیر تک مل جائے گا“۔""",[("رانا طارق","بند"),("ملک اکبر","حکومت"),("ایک دیہاتی","ہمیں"),("طارق","معاوضہ")]),
("ar","""وأوضح وزير الري طارق منصور، في مؤتمر صحفي، أن "السد سيفتح الأسبوع المقبل".

واتهمت رئيسة اتحاد المزارعين هالة سليم الحكومة بأنها "تجاهلت المزارعين".

"لم يصلنا أي إشعار مكتوب"، بحسب ما قال المزارع عادل ناجي.

وشدد منصور على أن «التعويضات ستصرف قبل نهاية الشهر».""",[("طارق منصور","السد"),("هالة سليم","تجاهلت"),("عادل ناجي","لم يصلنا"),("منصور","التعويضات")]),
("ru","""Министр водного хозяйства Тарас Мельник на пресс-конференции пообещал, что «плотину откроют на следующей неделе».

— Нас никто не предупредил, — жалуется фермер Олег Зимин.

«Компенсации выплатят до конца месяца», — заверил Мельник.

По мнению эколога Светланы Рощиной, «срок выбран неудачно».""",[("Тарас Мельник","плотину"),("Мельник","Компенсации"),("Светланы Рощиной","срок")]),
("fr","""Le barrage ouvrira « la semaine prochaine », a promis le ministre de l'Eau, Tarek Mansour, lors d'une conférence de presse.

Interrogée par nos soins, Hélène Salim, qui dirige l'union des fermiers, dénonce « un mépris total ».

« Personne ne nous a prévenus », s'agace un éleveur.

« Les indemnités seront versées avant la fin du mois », insiste M. Mansour, qui ajoute : « Nous tiendrons parole. »""",[("Tarek Mansour","la semaine"),("Hélène Salim","un mépris"),("un éleveur","Personne"),("Mansour","Les indemn"),("Mansour","Nous tiendrons")]),
("de","""Der Damm werde „in der kommenden Woche“ geöffnet, versprach Wasserminister Tarek Mansur vor Journalisten.

Helene Salim, die den Bauernverband leitet, warf der Regierung „völlige Ignoranz“ vor. „Uns hat niemand gefragt“, klagte sie.

„Niemand hat uns gewarnt“, ärgert sich Landwirt Jörg Beck.

Laut Umweltverband sei der Zeitpunkt „unglücklich gewählt“.""",[("Tarek Mansur","in der kommenden"),("Helene Salim","völlige"),("Helene Salim","Uns hat"),("Jörg Beck","Niemand"),("Umweltverband","unglücklich")]),
("es","""La presa se abrirá “la próxima semana”, prometió el ministro de Agua, Tarek Mansur, en rueda de prensa.

Por su parte, Elena Salim, quien dirige la unión de agricultores, denunció “un desprecio total” del Gobierno.

“Nadie nos avisó”, se queja un ganadero.

“Las indemnizaciones se pagarán antes de fin de mes”, insistió Mansur, y recalcó: “Cumpliremos”.""",[("Tarek Mansur","la próxima"),("Elena Salim","un desprecio"),("un ganadero","Nadie"),("Mansur","Las indem"),("Mansur","Cumpliremos")]),
("it","""La diga aprirà «la prossima settimana», ha promesso il ministro dell'Acqua, Tarek Mansur, in conferenza stampa.

Per Elena Salim, che guida l'unione degli agricoltori, si tratta di «un disprezzo totale».

«Nessuno ci ha avvisati», si lamenta un allevatore.

Mansur insiste: «Gli indennizzi arriveranno entro fine mese».""",[("Tarek Mansur","la prossima"),("Elena Salim","un disprezzo"),("un allevatore","Nessuno"),("Mansur","Gli indennizzi")]),
("pt","""A barragem abrirá “na próxima semana”, prometeu o ministro da Água, Tarek Mansur, em entrevista coletiva.

Elena Salim, que dirige a união de agricultores, denunciou “um desprezo total”.

“Ninguém nos avisou”, queixou-se um criador.

“As indenizações serão pagas até o fim do mês”, insistiu Mansur.""",[("Tarek Mansur","na próxima"),("Elena Salim","um desprezo"),("um criador","Ninguém"),("Mansur","As inden")]),
("tr","""Su İşleri Bakanı Tarık Mansur, barajın “gelecek hafta” açılacağını açıkladı.

Çiftçiler Birliği Başkanı Helin Selim, hükümeti eleştirerek "Kimse bize danışmadı" ifadesini kullandı.

“Bizi kimse uyarmadı” diyen çiftçi Oğuz Bek, tazminat istedi.

Mansur: “Ödemeler ay sonuna kadar yapılacak.”""",[("Tarık Mansur","gelecek"),("Helin Selim","Kimse"),("Oğuz Bek","Bizi"),("Mansur","Ödemeler")]),
("hi","""जल मंत्री तारिक मंसूर ने प्रेस कॉन्फ्रेंस में कहा कि “बांध अगले हफ्ते खोला जाएगा।”

किसान संघ की अध्यक्ष हेलेन सलीम ने आरोप लगाया, “सरकार ने हमसे सलाह नहीं ली।”

“हमें किसी ने नहीं बताया,” एक किसान ने कहा।""",[("तारिक मंसूर","बांध"),("हेलेन सलीम","सरकार"),("एक किसान","हमें")]),
("ja","""水資源省の木村隆大臣は会見で「ダムは来週開く」と発表した。

農業連合の森田恵子会長は「農家は無視された」と批判。

「誰も知らせてくれなかった」と農家の佐藤さんは話した。""",[("木村隆","ダムは"),("森田恵子","農家は"),("佐藤","誰も")]),
("id","""Bendungan akan dibuka "pekan depan", janji Menteri Sumber Daya Air Tarik Mansur dalam konferensi pers.

Ketua Serikat Petani Helena Salim menuding pemerintah "mengabaikan petani".

"Tidak ada yang memberi tahu kami," keluh seorang peternak.

"Ganti rugi dibayar sebelum akhir bulan," tegas Mansur.""",[("Tarik Mansur","pekan"),("Helena Salim","mengabaikan"),("seorang peternak","Tidak ada"),("Mansur","Ganti")]),
]  # fmt: skip
"""Written and labelled after the finder was mended by the first: 28 of 52 right at first sight, one of them given to somebody else."""
