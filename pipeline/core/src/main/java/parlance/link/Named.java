package parlance.link;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parlance.document.MentionType;

/**
 * The names of an entity.
 *
 * @param fullest of them
 * @param forms all that the article uses
 * @param within the place that the text names after a place's name: "Lexington, Virginia"
 */
record Named(String fullest, MentionType type, List<String> forms, @Nullable String within) {
  Named {
    forms = List.copyOf(forms);
  }
}
