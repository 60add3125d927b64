package parlance.stance;

import java.util.List;

/** One way to read stances off a document; stateless, so threads may share it. */
interface StanceRule {
  List<Finding> find(Scene scene);
}
