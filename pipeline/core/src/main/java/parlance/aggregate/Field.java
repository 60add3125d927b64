package parlance.aggregate;

import java.util.Locale;

/** What stances can be counted by. */
public enum Field {
  HOLDER,
  TARGET,
  /** Of the user's codebook; the stances are then those toward the issue. */
  ISSUE;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
