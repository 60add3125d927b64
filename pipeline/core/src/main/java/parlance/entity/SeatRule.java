package parlance.entity;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parlance.document.MentionType;

/**
 * A capital that acts is the government, and so its country: "Moscow rejected the offer" where
 * Russia is named. It stays a city where it does not act: "talks in Moscow". A residence ("the
 * Kremlin") is its country where that acts toward another; in an article on home affairs it is an
 * actor of its own.
 */
final class SeatRule implements Rule {
  private static final double CAPITAL = 0.75;
  private static final double RESIDENCE = 0.7;

  @Override
  public void apply(Clustering clustering) {
    Discourse discourse = clustering.discourse();
    NameAliases aliases = discourse.lexicon().aliases();
    Agency agency = new Agency(discourse);
    Map<String, Candidate> countries = new HashMap<>();
    Set<String> acting = new TreeSet<>();
    for (Candidate name : discourse.candidates()) {
      if (name.isName() && name.canBeEntity() && name.type() != MentionType.NORP) {
        String key = aliases.canonical(name.key());
        String seat = aliases.countryOfCapital(key);
        String country = seat != null ? seat : key;
        if (seat == null) {
          countries.putIfAbsent(key, name);
        }
        if (aliases.isCountry(country) && agency.acts(name)) {
          acting.add(country);
        }
      }
    }
    for (Candidate name : discourse.candidates()) {
      if (!name.isName() || name.type() == MentionType.PERSON) {
        continue;
      }
      Candidate ofCapital = named(countries, aliases.countryOfCapital(name.key()));
      Candidate ofResidence = named(countries, aliases.countryOfResidence(name.key()));
      if (ofCapital != null && agency.acts(name)) {
        clustering.moveFiguratively(name, ofCapital, CAPITAL);
      } else if (ofResidence != null
          && acting.size() > 1
          && acting.contains(aliases.canonical(ofResidence.key()))) {
        clustering.moveFiguratively(name, ofResidence, RESIDENCE);
      }
    }
  }

  private static @Nullable Candidate named(
      Map<String, Candidate> countries, @Nullable String country) {
    return country == null ? null : countries.get(country);
  }
}
