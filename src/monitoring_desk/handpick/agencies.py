"""News agencies, and how they sign in the languages they are printed in; general knowledge, a line an agency, the name shown first."""

_LINES = """
Reuters | Thomson Reuters | Reuters Staff | Reuters Life! | Рейтер | Рейтерс | رويترز | رائٹرز | روئٹرز | رویترز | 路透社 | 路透 | 路透中文网 | ロイター | 로이터 | 로이터통신 | रॉयटर्स | רויטרס
AP | The Associated Press | Associated Press | АП | اے پی | أ ب | أسوشيتد برس | اسوشيتد برس | ایسوسی ایٹڈ پریس | 美联社 | 美聯社 | AP通信 | एपी
APP | Associated Press of Pakistan | Associated Press of Pakistan (APP) | اے پی پی | 巴联社
AFP | Agence France-Presse | Agence France Presse | AFP.com | АФП | فرانس برس | أ ف ب | ا ف ب | اے ایف پی | 法新社 | AFP通信 | AFP時事 | एएफपी
Xinhua | Xinhua News Agency | Xinhuanet | 新华社 | 新華社 | 新华网 | 新華網 | Синьхуа | شينخوا | شینہوا | شنہوا | شینخوا
CNS | China News Service | 中新社 | 中新网 | 中国新闻社 | 中新社记者
PTI | Press Trust of India | Press Trust Of India | पीटीआई | पीटीआई-भाषा | भाषा
ANI | Asian News International | एएनआई
IANS | Indo-Asian News Service | आईएएनएस
UNI | United News of India
dpa | DPA | Deutsche Presse-Agentur | dpa-AFX | dpa-infocom | dpa/tmn
KNA | Katholische Nachrichten-Agentur
epd | Evangelischer Pressedienst
SID | Sport-Informations-Dienst
APA | Austria Presse Agentur
Keystone-SDA | SDA | sda | Keystone-ATS
EFE | Agencia EFE
Europa Press
ANSA | ANSA.it
AGI | Agenzia Italia
Adnkronos
Lusa | Agência Lusa
Agência Brasil | Agencia Brasil
Notimex
Télam | Telam
Prensa Latina
Belga | Agence Belga
ANP
TASS | ТАСС | ИТАР-ТАСС | ITAR-TASS | 塔斯社 | タス通信
RIA Novosti | РИА Новости | РИА | РИА «Новости» | RIA
Interfax | INTERFAX.RU | Интерфакс | ИНТЕРФАКС | ИНТЕРФАКС.RU | Интерфакс-Украина
Ukrinform | Укринформ | Укрінформ
UNIAN | УНИАН | УНІАН
BelTA | БЕЛТА | БелТА
Kazinform | Казинформ | Қазинформ
UPI | United Press International
PA | PA Media | Press Association | The Press Association
The Canadian Press | Canadian Press | La Presse Canadienne
AAP | Australian Associated Press
Kyodo | Kyodo News | 共同社 | 共同通信 | 共同通信社 | 共同
Jiji | Jiji Press | 時事通信 | 時事通信社 | 時事
Yonhap | Yonhap News | Yonhap News Agency | 연합뉴스 | 韩联社 | 聯合ニュース
CNA Taiwan | 中央社
Bernama | BERNAMA
Antara | ANTARA | ANTARA News
VNA | TTXVN | VNS/VNA
PNA | Philippine News Agency
Anadolu | Anadolu Agency | Anadolu Ajansı | Anadolu Agency (AA) | الأناضول | اناطولیہ
İHA | İhlas Haber Ajansı
DHA | Demirören Haber Ajansı
IRNA | ایرنا | إيرنا
ISNA | ایسنا
Tasnim | Tasnim News Agency | تسنیم
Fars | Fars News Agency | فارس
Mehr | Mehr News Agency
SPA | Saudi Press Agency | واس
WAM | Emirates News Agency | وام
QNA | Qatar News Agency | قنا
KUNA | كونا
MENA | أ ش أ
Petra | Jordan News Agency (Petra)
SANA | سانا
NNI | News Network International
INP | Independent News Pakistan
PPI | Pakistan Press International
UNB | United News of Bangladesh
BSS | Bangladesh Sangbad Sangstha
RSS | Rastriya Samachar Samiti
Pajhwok | Pajhwok Afghan News
PAP | Polska Agencja Prasowa
ČTK | CTK
MTI
Agerpres
BTA | БТА
Tanjug | Танјуг
Hina
NTB
TT | TT Nyhetsbyrån
Ritzau
STT
GNA | Ghana News Agency
NAN | News Agency of Nigeria
Bloomberg | Bloomberg News
Dow Jones | Dow Jones Newswires
PR Newswire | PRNewswire | Cision PR Newswire
Business Wire | BUSINESS WIRE
GlobeNewswire | GLOBE NEWSWIRE
"""

NAMES: dict[str, str] = {
    spelling.strip(): line.split("|")[0].strip()
    for line in _LINES.strip().splitlines()
    for spelling in (*line.split("|"), line.split("|")[0].upper())
}
"""Spelling → agency."""
