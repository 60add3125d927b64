package parlance.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parlance.chain.Chain;
import parlance.chain.ChainPlan;
import parlance.chain.ChainSpec;
import parlance.chain.Outcome;
import parlance.chain.StageCatalog;
import parlance.document.Article;
import parlance.document.Document;
import parlance.document.Documents;
import parlance.document.Mention;
import parlance.stage.StageOptions;

/** What each rule joins and what it must not, on plain text read by the default chain's engines. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EntityRulesIT {
  private Chain chain;

  @BeforeAll
  void load() {
    List<ChainSpec.Step> steps = new ArrayList<>();
    for (String stage :
        List.of("corenlp-tokens", "onnx-encoder", "tagged-names", "corenlp-parse", "entities")) {
      steps.add(new ChainSpec.Step(stage, StageOptions.NONE));
    }
    chain =
        Chain.load(ChainPlan.of(new ChainSpec("entities", null, steps), StageCatalog.installed()));
  }

  @AfterAll
  void close() {
    chain.close();
  }

  private Document read(Article article) {
    return ((Outcome.Done) chain.apply(article)).document();
  }

  /** All mentions of the entity of the last mention with these words, or "nobody". */
  private static String together(Document document, String words) {
    String entity = null;
    for (Mention mention : document.mentions()) {
      entity = document.text(mention.span()).equals(words) ? mention.entity() : entity;
    }
    String wanted = entity;
    return wanted == null
        ? "nobody"
        : document.mentions().stream()
            .filter(mention -> wanted.equals(mention.entity()))
            .map(mention -> document.text(mention.span()))
            .collect(Collectors.joining(" + "));
  }

  @ParameterizedTest(name = "{0} => {1}: {2}")
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          # same name, person name
          Angela Merkel met Peter Altmaier. Merkel thanked Altmaier. => Merkel => Angela Merkel + Merkel
          Hillary Clinton and Bill Clinton came. Mrs. Clinton spoke. Mr. Clinton sat. => Bill Clinton => Bill Clinton + Clinton
          Donald Trump met Kim Jong Un. Trump said Kim was ready for talks. => Kim => Kim Jong Un + Kim
          Britain and the United Kingdom are one. The U.K. said so. => U.K. => Britain + United Kingdom + U.K.
          British officials met in Britain. => Britain => Britain
          # organisation name
          The National Farmers' Union met on Monday. Later the NFU voted. => NFU => National Farmers' Union + NFU
          The Justice Department sued. The Department of Justice declined to comment. => Department of Justice => Justice Department + Department of Justice
          # apposition
          John Kirby, the White House spokesman, refused to answer. => John Kirby => John Kirby + the White House spokesman
          The foreign minister, Annalena Baerbock, flew to Kyiv. => Annalena Baerbock => The foreign minister + Annalena Baerbock
          The Hamas militant group denied the report. Hamas is angry. => Hamas => The Hamas militant group + Hamas + Hamas
          The spokesman, Father Anselm Tui, spoke. => Anselm Tui => The spokesman + Anselm Tui
          Angela Merkel, a chemist, spoke. => Angela Merkel => Angela Merkel + a chemist
          # government, nationality
          Russia threatened Ukraine. Moscow rejected the offer. => Moscow => Russia + Moscow
          Russia threatened Ukraine. They met in Moscow. => Moscow => Moscow
          Russia ignored American appeals. => American => nobody
          # thing
          The Edinburgh Film Festival opened on Monday. The festival is popular. => The festival => Edinburgh Film Festival + The festival
          # bearer
          US Secretary of State Antony Blinken spoke. The secretary of state then left. => Antony Blinken => Antony Blinken + The secretary of state
          French Prime Minister Jean Castex spoke. The German prime minister disagreed. => Jean Castex => Jean Castex
          Vice President Kamala Harris met President Joe Biden. The president smiled. => Joe Biden => Joe Biden + The president
          # head noun
          Saudi Arabia said the kingdom was ready for talks. => the kingdom => Saudi Arabia + the kingdom
          The Ministry of Health published figures. The ministry is proud. => Ministry of Health => Ministry of Health + The ministry
          Western allies met in Rome. The expectations of allies were high. => allies => Western allies + allies
          Senior officials met French officials. The officials argued. => The officials => nobody
          # same nominal, anonymous
          Israeli officials met in Rome. The Israeli officials left early. => Israeli officials => Israeli officials + The Israeli officials
          A senior official said the talks had failed. => A senior official => nobody
          My neighbour says the mayor is wrong. => My neighbour => nobody
          Joe Biden and his wife arrived. Later his wife spoke. => his wife => his wife + his wife
          # he and she
          John Kirby said he was wrong. => he => John Kirby + he
          “He is wrong,” John Kirby said. => He => nobody
          Angela Merkel criticised Donald Trump. “He does not listen,” Merkel said. => He => Donald Trump + He
          Peter Altmaier met Angela Merkel, who said she was tired. => she => Angela Merkel + she
          In his speech, Joe Biden praised the workers. => his => his + Joe Biden
          Joe Biden spoke to Emmanuel Macron. He thanked him. => him => Emmanuel Macron + him
          Paul Altmaier met Joe Biden, who had told Altmaier he would help him. => he => Joe Biden + he
          Joe Biden thanked Emmanuel Macron for his support. => his => Emmanuel Macron + his
          # I and we
          “I was wrong,” John Kirby said. “I am sorry.” => I => I + John Kirby + I
          # they and it
          The workers said they would strike. => they => The workers + they
          Germany and its allies met in Brussels. => its => Germany + its
          France asked Germany to reconsider its plan. => its => Germany + its
          The plan failed because it was too expensive. => it => nobody
          American officials met. The Americans agreed. They want peace. => They => American + Americans + They
          A spokeswoman for the Ostwick Bank said it would back the plan. => it => Ostwick Bank + it
          The European Union's appeal is modest: it wants peace. => it => European Union + it
          The European Union's appeal is modest: it was written at night. => it => nobody
          """)
  void joins(String text, String words, String expected) {
    assertEquals(expected, together(read(Documents.article("example", text)), words));
  }
}
