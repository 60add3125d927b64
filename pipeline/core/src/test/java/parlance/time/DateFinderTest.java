package parlance.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parlance.document.Article;
import parlance.document.Document;
import parlance.document.Documents;
import parlance.document.Layer;
import parlance.model.Models;

/** Sentences are given as {@code word/TAG}, or {@code word/TAG/lemma} where the lemma matters. */
class DateFinderTest {
  private static final String FRIDAY = "2024-01-19";
  private static final DateFinder FINDER = new DateFinder(new Models(null));

  private static Document document(@Nullable String published, String sentence) {
    StringBuilder lines = new StringBuilder();
    for (String token : sentence.strip().split("\\s+", -1)) {
      String[] field = token.split("(?<=.)/(?=[^\\d])", -1);
      String lemma = field.length > 2 ? field[2] : field[0];
      lines.append(field[0] + " " + lemma + " " + field[1] + " 0 dep\n");
    }
    Document parsed = Documents.parsed(lines.toString());
    Article plain = parsed.article();
    Article dated =
        new Article(
            "a",
            "a.txt",
            plain.sha256(),
            published,
            null,
            null,
            null,
            plain.text(),
            List.of(),
            List.of());
    return Document.of(dated)
        .with(Layer.SENTENCES, parsed.sentences())
        .with(Layer.TOKENS, parsed.tokens());
  }

  private static List<String> dates(@Nullable String published, String sentence) {
    Document document = document(published, sentence);
    List<String> found = new ArrayList<>();
    for (DateExpression date : FINDER.find(document, document.sentences().get(0))) {
      int begin = document.tokens().get(date.first()).span().begin();
      int end = document.tokens().get(date.end() - 1).span().end();
      found.add(document.text().substring(begin, end) + " = " + date.value());
    }
    return found;
  }

  private static void check(String published, String sentence, @Nullable String expected) {
    assertEquals(
        expected == null ? "" : expected, String.join(", ", dates(published, sentence)), sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "She/PRP left/VBD on/IN Thursday/NNP ./.; Thursday = 2024-01-18",
        "She/PRP left/VBD on/IN Friday/NNP ./.; Friday = 2024-01-19",
        "She/PRP left/VBD late/JJ Monday/NNP night/NN ./.; late Monday night = 2024-01-15",
        "On/IN Thursday/NNP ,/, she/PRP left/VBD ./.; Thursday = 2024-01-18",
        "She/PRP will/MD speak/VB on/IN Thursday/NNP ./.; Thursday = 2024-01-25",
        "On/IN Monday/NNP ,/, she/PRP will/MD speak/VB ./.; Monday = 2024-01-22",
        "She/PRP plans/VBZ/plan to/TO speak/VB Tuesday/NNP ./.; Tuesday = 2024-01-23",
        "She/PRP is/VBZ/be due/JJ to/TO speak/VB Tuesday/NNP ./.; Tuesday = 2024-01-23",
        "She/PRP refused/VBD/refuse to/TO speak/VB Tuesday/NNP ./.; Tuesday = 2024-01-16",
        "She/PRP could/MD not/RB be/VB reached/VBN Tuesday/NNP ./.; Tuesday = 2024-01-16",
        "He/PRP may/MD have/VB/have died/VBN on/IN Tuesday/NNP ./.; Tuesday = 2024-01-16",
        "She/PRP said/VBD on/IN Thursday/NNP she/PRP would/MD quit/VB on/IN Monday/NNP ./.;"
            + " Thursday = 2024-01-18, Monday = 2024-01-22",
        "The/DT trial/NN begins/VBZ/begin Monday/NNP ./.; Monday = 2024-01-22",
        "A/DT vote/NN was/VBD/be set/VBN/set for/IN Monday/NNP ./.; Monday = 2024-01-22",
        "She/PRP left/VBD after/IN Monday/NNP 's/POS vote/NN ./.; Monday = 2024-01-15",
        "The/DT deal/NN reached/VBN Monday/NNP is/VBZ/be void/JJ ./.; Monday = 2024-01-15",
        "She/PRP is/VBZ/be upset/JJ about/IN the/DT long/JJ talk/NN Monday/NNP ./.;"
            + " Monday = 2024-01-15",
        "She/PRP wanted/VBD/want to/TO leave/VB on/IN Monday/NNP ./.; Monday = 2024-01-15",
        "He/PRP plans/VBZ/plan for/IN Monday/NNP 's/POS vote/NN ./.; Monday = null",
        "He/PRP rests/VBZ/rest every/DT Monday/NNP ./.; Monday = null",
        "They/PRP met/VBD last/JJ Friday/NNP ./.; last Friday = 2024-01-12",
        "They/PRP meet/VBP next/JJ Friday/NNP ./.; next Friday = 2024-01-26",
        "They/PRP met/VBD Friday/NNP last/JJ week/NN ./.; Friday last week = 2024-01-12"
      })
  void aWeekdayIsTheLastOneUnlessTheTextPointsAhead(String sentence, String expected) {
    check(FRIDAY, sentence, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "It/PRP was/VBD signed/VBN on/IN Jan./NNP 18/CD ./.; Jan. 18 = 2024-01-18",
        "It/PRP was/VBD signed/VBN on/IN October/NNP 7/CD ./.; October 7 = 2023-10-07",
        "It/PRP was/VBD signed/VBN on/IN March/NNP 5th/NN ./.; March 5th = 2023-03-05",
        "It/PRP will/MD be/VB signed/VBN on/IN March/NNP 5/CD ./.; March 5 = 2024-03-05",
        "A/DT vote/NN was/VBD called/VBN Tuesday/NNP ,/, Jan./NNP 23/CD ./.;"
            + " Tuesday, Jan. 23 = 2024-01-23",
        "They/PRP voted/VBD in/IN November/NNP ./.; November = 2023-11",
        "They/PRP will/MD vote/VB in/IN November/NNP ./.; November = 2024-11",
        "The/DT issue/NN is/VBZ/be whether/IN the/DT October/NNP report/NN misled/VBD ./.;"
            + " October = 2023-10",
        "They/PRP voted/VBD in/IN early/JJ May/NNP ./.; early May = 2023-05",
        "They/PRP voted/VBD in/IN mid-December/NNP ./.; mid-December = 2023-12",
        "They/PRP voted/VBD last/JJ January/NNP ./.; last January = 2023-01",
        "He/PRP asked/VBD if/IN she/PRP won/VBD on/IN July/NNP 8/CD ./.; July 8 = null",
        "He/PRP loses/VBZ if/IN she/PRP is/VBZ/be our/PRP$ own/JJ choice/NN in/IN November/NNP ./.;"
            + " November = 2024-11",
        "He/PRP leaves/VBZ on/IN January/NNP 20/CD next/JJ year/NN ./.;"
            + " January 20 next year = 2025-01-20",
        "They/PRP voted/VBD in/IN June/NNP last/JJ year/NN ./.; June last year = 2023-06",
        "The/DT June/NNP vote/NN was/VBD close/JJ ./.; June = null",
        "They/PRP met/VBD on/IN Christmas/NNP Eve/NNP ./.; Christmas Eve = 2023-12-24"
      })
  void aDayOrMonthWithoutYearIsTheOneThatTheTenseAsksFor(String sentence, String expected) {
    check(FRIDAY, sentence, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "They/PRP met/VBD yesterday/NN and/CC two/CD weeks/NNS ago/RB ./.;"
            + " yesterday = 2024-01-18, two weeks ago = 2024-W01",
        "They/PRP met/VBD last/JJ night/NN and/CC last/JJ week/NN ./.;"
            + " last night = 2024-01-18, last week = 2024-W02",
        "They/PRP met/VBD three/CD months/NNS ago/RB ./.; three months ago = 2023-10",
        "They/PRP met/VBD 10/CD days/NNS ago/RB ./.; 10 days ago = 2024-01-09",
        "They/PRP met/VBD several/JJ years/NNS ago/RB ./.; several years ago = null",
        "They/PRP meet/VBP next/JJ month/NN ./.; next month = 2024-02",
        "They/PRP met/VBD early/RB this/DT year/NN ./.; early this year = 2024",
        "They/PRP met/VBD over/IN the/DT weekend/NN ./.; the weekend = 2024-W02-WE",
        "They/PRP meet/VBP by/IN the/DT end/NN of/IN the/DT year/NN ./.; the end of the year ="
            + " 2024",
        "They/PRP met/VBD last/JJ summer/NN ./.; last summer = 2023-SU",
        "They/PRP met/VBD this/DT past/JJ week/NN ./.; this past week = null",
        "They/PRP met/VBD last/JJ winter/NN ./.; last winter = null",
        "They/PRP met/VBD the/DT following/JJ day/NN ./.; the following day = null",
        "It/PRP fell/VBD in/IN the/DT last/JJ year/NN ./.;"
      })
  void wordsThatCountFromTodayAreCountedFromTheArticlesDate(
      String sentence, @Nullable String expected) {
    check(FRIDAY, sentence, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "It/PRP began/VBD on/IN 18/CD January/NNP 2024/CD ./.; 18 January 2024 = 2024-01-18",
        "It/PRP began/VBD on/IN Jan./NNP 18/CD ,/, 2024/CD ./.; Jan. 18, 2024 = 2024-01-18",
        "It/PRP began/VBD the/DT end/NN of/IN March/NNP 2023/CD ./.;"
            + " the end of March 2023 = 2023-03",
        "It/PRP grew/VBD from/IN 2003/CD to/TO 2011/CD ./.; 2003 = 2003, 2011 = 2011",
        "It/PRP grew/VBD in/IN the/DT 1990s/NNS ./.; the 1990s = 199",
        "It/PRP grew/VBD in/IN the/DT 19th/JJ century/NN ./.; the 19th century = 18",
        "The/DT 2016/CD election/NN was/VBD close/JJ ./.; 2016 = 2016",
        "It/PRP fell/VBD in/IN the/DT third/JJ quarter/NN of/IN 2023/CD ./.;"
            + " the third quarter of 2023 = 2023-Q3",
        "It/PRP fell/VBD in/IN the/DT summer/NN of/IN 2016/CD ./.; the summer of 2016 = 2016-SU",
        "It/PRP fell/VBD on/IN 18/01/2024/CD ./.; 18/01/2024 = 2024-01-18",
        "It/PRP fell/VBD on/IN 05/01/2024/CD ./.; 05/01/2024 = null",
        "The/DT Sept./NNP 11/CD attacks/NNS changed/VBD it/PRP ./.; Sept. 11 = 2001-09-11"
      })
  void datesToldInFullNeedNoArticlesDate(String sentence, String expected) {
    check(FRIDAY, sentence, expected);
    assertEquals(dates(FRIDAY, sentence), dates(null, sentence));
  }

  @ParameterizedTest
  @CsvSource({
    "They/PRP may/MD march/VB ./.",
    "May/MD I/PRP ask/VB why/WRB April/NNP Lind/NNP left/VBD ?/.",
    "He/PRP told/VBD ABC/NNP 's/POS This/DT Week/NN that/IN Saturday/NNP Night/NNP Live/NNP won/VBD"
        + " ./.",
    "He/PRP said/VBD that/IN April/NNP Lind/NNP left/VBD ./.",
    "It/PRP cost/VBD 1500/CD crowns/NNS ./.",
    "Some/DT 2016/CD sheep/NNS died/VBD of/IN 1500/CD ills/NNS ./.",
    "He/PRP was/VBD second/JJ in/IN half/NN a/DT century/NN ./.",
    "It/PRP fell/VBD on/IN 2024-02-31/CD ./."
  })
  void otherWordsAndNumbersAreNoDates(String sentence) {
    assertEquals(List.of(), dates(FRIDAY, sentence));
  }

  @Test
  void withoutTheArticlesDateWhatCountsFromItHasNoValue() {
    assertEquals(
        List.of("Thursday = null", "last week = null", "May 5 = null"),
        dates(
            null,
            "He/PRP left/VBD on/IN Thursday/NNP ,/, last/JJ week/NN ,/, or/CC May/NNP 5/CD ./."));
  }

  @Test
  void theFirstDaysOfAYearMayBelongToTheLastWeekOfTheOneBefore() {
    assertEquals(
        List.of("this week = 2022-W52", "last month = 2022-12"),
        dates("2023-01-01", "He/PRP left/VBD this/DT week/NN ,/, not/RB last/JJ month/NN ./."));
  }
}
