package parlance.entity;

import java.util.List;
import parlance.document.Document;
import parlance.model.Models;
import parlance.stage.Stage;
import parlance.stage.StageDescription;

/**
 * Finds who is meant: every name, role and third-person pronoun becomes a mention, and the mentions
 * of one actor an entity, by rules that run from the most certain to the least (a sieve, after Lee
 * et al. 2013).
 *
 * <p>Safe for many threads.
 */
final class EntityStage implements Stage {
  private static final List<Rule> SIEVE =
      List.of(
          new ListedActorRule(),
          new SameNameRule(),
          new PersonNameRule(),
          new MisspeltNameRule(),
          new OrganisationNameRule(),
          new NameEndRule(),
          new SeatRule(),
          new NationalityRule(),
          new TitleRule(),
          new AppositionRule(),
          new AnonymousRule(),
          new SameNominalRule(),
          new BearerRule(),
          new HeadNounRule(),
          new ThingRule(),
          new PronounRule(),
          new PossessedRule(),
          new FirstPersonRule());

  private final Lexicon lexicon;

  EntityStage(Models models) {
    lexicon = Lexicon.load(models);
  }

  @Override
  public StageDescription description() {
    return EntityStageFactory.DESCRIPTION;
  }

  @Override
  public Document apply(Document document) {
    Clustering clustering = new Clustering(new Discourse(document, lexicon));
    SIEVE.forEach(rule -> rule.apply(clustering));
    return new EntityRecords(document, clustering).write();
  }
}
