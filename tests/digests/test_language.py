"""The language of a text: what news is written in, and what cannot be told."""

import pytest

from digests.language import is_attributed, recognise
from digests.model import Article

SAMPLES = {
    "en": "The council said on Monday that it would not close the library, and that money had been found.",
    "de": "Der Stadtrat hat am Montag beschlossen, dass die Bücherei nicht geschlossen wird.",
    "fr": "Le conseil a dit lundi que la bibliothèque ne serait pas fermée et que les fonds étaient dans le budget.",
    "es": "El ayuntamiento dijo el lunes que la biblioteca no se va a cerrar y que ya hay dinero para los libros.",
    "pt": "A câmara disse na segunda-feira que a biblioteca não vai fechar e que já há dinheiro para os livros.",
    "it": "Il comune ha detto lunedì che la biblioteca non sarà chiusa e che i soldi per i libri sono stati trovati.",
    "nl": "De gemeente zei maandag dat de bibliotheek niet dicht gaat en dat het geld voor de boeken er is.",
    "sv": "Kommunen sade på måndagen att biblioteket inte ska stängas och att det finns pengar till böckerna.",
    "da": "Kommunen sagde mandag, at biblioteket ikke skal lukkes, og at der nu er penge til bøgerne efter mødet.",
    "fi": "Kunta kertoi, että kirjasto ei sulje ovia ja että rahaa on myös kirjoihin, mutta ei vielä uusiin taloihin.",
    "pl": "Rada powiedziała w poniedziałek, że biblioteka nie będzie zamknięta i że są już pieniądze na książki.",
    "cs": "Město oznámilo, že knihovna se nezavře a že peníze na knihy už jsou, ale nové budovy zatím nebudou.",
    "hu": "A város azt mondta, hogy a könyvtár nem zár be, és hogy már van pénz a könyvekre, de az épületre még nem.",
    "ro": "Primăria a spus că biblioteca nu se va închide și că sunt bani pentru cărți, dar nu și pentru clădire.",
    "tr": "Belediye kütüphanenin kapanmayacağını ve kitaplar için para olduğunu söyledi, ancak yeni bina için değil.",
    "id": "Dewan kota mengatakan bahwa perpustakaan itu tidak akan ditutup dan dana untuk buku sudah ada.",
    "ru": "Совет сообщил в понедельник, что библиотека не будет закрыта и что деньги на книги уже нашли.",
    "uk": "Рада повідомила у понеділок, що бібліотеку не закриють і що гроші на книги вже є, але не для будівлі.",
    "el": "Ο δήμος είπε τη Δευτέρα ότι η βιβλιοθήκη δεν θα κλείσει και ότι υπάρχουν χρήματα για βιβλία.",
    "ar": "قال المجلس يوم الاثنين إن المكتبة لن تغلق وإن المال اللازم للكتب موجود.",
    "fa": "شورا روز دوشنبه گفت که کتابخانه بسته نمی‌شود و پول برای خرید کتاب‌ها پیدا شده است.",
    "he": "המועצה אמרה ביום שני כי הספרייה לא תיסגר וכי נמצא כסף לספרים.",
    "hi": "परिषद ने सोमवार को कहा कि पुस्तकालय बंद नहीं होगा और किताबों के लिए पैसा मिल गया है।",
    "ja": "市議会は月曜日、図書館を閉鎖しないと発表した。本の予算も確保された。",
    "zh": "市议会周一表示，图书馆不会关闭，购书的资金已经到位。",
    "ko": "시의회는 월요일 도서관을 닫지 않기로 했으며 책 예산도 마련했다고 밝혔다.",
    "tl": "Sinabi ng konseho noong Lunes na hindi isasara ang aklatan at may pera na para sa mga bagong libro nito.",
    "ha": "Majalisar ta ce a ranar Litinin cewa ba za a rufe dakin karatu ba kuma an samu kudin sayen littattafai.",
    "cy": "Dywedodd y cyngor ddydd Llun na fydd y llyfrgell yn cau a bod arian ar gael i brynu llyfrau.",
    "sw": "Baraza la mji lilisema Jumatatu kuwa maktaba hiyo haitafungwa na kwamba fedha za vitabu zipo.",
    "vi": "Hội đồng cho biết hôm thứ Hai rằng thư viện sẽ không đóng cửa và tiền mua sách đã có trong năm nay.",
    "so": "Golaha ayaa sheegay Isniintii in aan la xiri doonin maktabadda iyo in lacagta buugaagta la helay.",
    "th": "สภาเมืองกล่าวเมื่อวันจันทร์ว่าห้องสมุดจะไม่ปิด",
}


@pytest.mark.parametrize(("code", "text"), SAMPLES.items(), ids=SAMPLES)
def test_a_sentence_of_news_is_recognised(code: str, text: str) -> None:
    assert recognise(text) == code


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n",
        "42",
        "OK",
        "Lagos",
        "Anna Berg",
        "xqzt vrrk plomf grand zut",
        "…!?",
        "12:30 – 14:45",
        "日本",
    ],
)
def test_what_is_too_short_to_tell_is_not_guessed(text: str) -> None:
    assert recognise(text) is None


def test_a_long_text_in_no_known_language_is_not_taken_for_english() -> None:
    zulu = (
        "Umkhandlu uthe ngoMsombuluko umtapo wolwazi ngeke uvalwe futhi imali yezincwadi isitholakele kanti"
        " izingane zizokwazi ukufunda njalo ntambama emva kwesikole edolobheni."
    )
    assert recognise(zulu) is None
    assert not is_attributed(Article(zulu))


@pytest.mark.parametrize("text", ["Ama Owusu said no.", "Rain. Wind. Snow.", SAMPLES["en"]])
def test_speakers_are_looked_for_in_english_and_in_what_is_too_short_to_tell(text: str) -> None:
    assert is_attributed(Article(text, language=recognise(text)))


def test_a_quoted_foreign_name_does_not_turn_english_into_another_language() -> None:
    text = (
        "The newspaper, which is called 新しい朝の新聞 in Japan, said that it had found the letter in a box."
    )
    assert recognise(text) == "en"


def test_only_the_start_of_a_text_decides() -> None:
    assert recognise(SAMPLES["en"] * 40 + SAMPLES["de"] * 400) == "en"
