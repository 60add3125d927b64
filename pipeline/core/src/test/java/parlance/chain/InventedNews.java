package parlance.chain;

import java.util.List;
import java.util.Random;

/** News that never was, by people who never lived, drawn by lot: as long as a test needs it. */
public final class InventedNews {
  private static final List<String> FIRST =
      List.of("Mara", "Tomas", "Ilse", "Odile", "Henrik", "Nadia", "Piet", "Rosa", "Samir", "Vera");
  private static final List<String> LAST =
      List.of(
          "Lindqvist",
          "Verhoeven",
          "Castellan",
          "Okonjo",
          "Brandt",
          "Haldane",
          "Petrov",
          "Quist",
          "Rahimi",
          "Sorel",
          "Tanner",
          "Ulrich",
          "Vasquez",
          "Whitlock",
          "Yilmaz",
          "Zeller");
  private static final List<String> TITLES =
      List.of("Prime Minister", "Senator", "Mayor", "Governor", "President", "General", "Dr.");
  private static final List<String> GROUPS =
      List.of(
          "the Northern League",
          "the Harbour Union",
          "the Finance Ministry",
          "Calder Steel",
          "the Green Alliance",
          "the Supreme Court",
          "the opposition",
          "striking drivers");
  private static final List<String> PLACES =
      List.of("Port Ansel", "Ostrava", "Lagos", "the valley", "Brussels", "Karlow", "the capital");
  private static final List<String> PLANS =
      List.of(
          "the harbour tax",
          "a new dam",
          "the ceasefire",
          "the pension reform",
          "cuts to hospital funding",
          "tariffs on steel",
          "the night curfew",
          "a border wall");
  private static final List<String> SENTENCES =
      List.of(
          "%T %N on Monday rejected calls from %G to scrap %P.",
          "“We will not be hurried over %P,” %L said.",
          "%N told reporters in %C that %G would vote against %P “within days”.",
          "%G criticised %N over %P and urged the government to return to the table.",
          "According to %G, talks about %P in %C broke down late on Tuesday.",
          "She said she supported %P, but warned against further delay.",
          "“It is a mistake,” said %T %N, who has long opposed %P. “%C deserves better.”",
          "Thousands marched through %C to demand an end to %P.",
          "He thanked %G for its support and praised %L.",
          "The vote in %C is expected next week.",
          "%L, %d, denied that %G had threatened %N.",
          "Officials in %C announced %d arrests; a spokesman for %G declined to comment.",
          "If %P fails, %L may resign, two people familiar with the talks said.",
          "They accused %N of lying about %P.");

  private final Random random;

  public InventedNews(long seed) {
    random = new Random(seed);
  }

  /** An article of at least so many words, in paragraphs of up to four sentences. */
  public String article(int words) {
    StringBuilder text = new StringBuilder();
    int left = words;
    while (left > 0) {
      String sentence = sentence();
      left -= sentence.split(" ", -1).length;
      text.append(text.length() == 0 ? "" : random.nextInt(4) == 0 ? "\n\n" : " ").append(sentence);
    }
    return text.toString();
  }

  /** One sentence. */
  public String sentence() {
    return one(SENTENCES)
        .replace("%T", one(TITLES))
        .replace("%N", one(FIRST) + " " + one(LAST))
        .replace("%L", one(LAST))
        .replace("%G", one(GROUPS))
        .replace("%P", one(PLANS))
        .replace("%C", one(PLACES))
        .replace("%d", String.valueOf(20 + random.nextInt(70)));
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
