package parlance.calibration;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parlance.document.Stance;
import parlance.document.Stance.Modality;
import parlance.model.Models;
import parlance.model.SetupException;

/**
 * How often stances of a kind and a raw score were right where somebody judged them.
 *
 * <p>A kind is what found the stance, as {@code by} has it before the colon, with {@code +onnx}
 * where a model agrees, or {@code possible} where the text leaves it open, and whether the target
 * is an entity or an issue: {@code verb+onnx/entity}. Immutable, so threads may share it.
 *
 * @param minimumScore share below which a stance is left out where nobody says otherwise
 * @param askedFor what finds, as {@code by} has it, stances that are then kept all the same
 * @param kinds by kind, points in the order of their raw scores, the share never falling
 */
record CalibrationTable(
    @JsonProperty("min-score") double minimumScore,
    @JsonProperty("asked-for") List<String> askedFor,
    Map<String, List<Point>> kinds) {
  private static final String MODEL = "onnx";
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  /**
   * Stances of about one raw score.
   *
   * @param score their mean raw score, from 0 to 1
   * @param share of them that is right, from 0 to 1, drawn towards that of their kind where they
   *     are few
   * @param judged how many are behind it
   * @param right how many of those are right
   */
  record Point(double score, double share, int judged, int right) {
    Point {
      if (!isShare(score) || !isShare(share) || right < 0 || right > judged) {
        throw new IllegalArgumentException(
            "score and share go from 0 to 1, right from 0 to judged, but not in: score "
                + score
                + ", share "
                + share
                + ", judged "
                + judged
                + ", right "
                + right);
      }
    }
  }

  CalibrationTable {
    if (!isShare(minimumScore)) {
      throw new IllegalArgumentException("min-score goes from 0 to 1, and is " + minimumScore);
    }
    askedFor = List.copyOf(askedFor);
    Map<String, List<Point>> copies = new TreeMap<>();
    kinds.forEach((kind, points) -> copies.put(kind, rising(kind, points)));
    kinds = copies;
  }

  static boolean isShare(double number) {
    return number >= 0 && number <= 1;
  }

  private static List<Point> rising(String kind, List<Point> points) {
    for (int i = 1; i < points.size(); i++) {
      Point before = points.get(i - 1);
      Point point = points.get(i);
      if (point.score() <= before.score() || point.share() < before.share()) {
        throw new IllegalArgumentException(
            kind + ": scores have to rise and shares not to fall, from " + before + " to " + point);
      }
    }
    return List.copyOf(points);
  }

  /**
   * Reads a table such as {@code models/calibration/table.yaml}.
   *
   * @throws SetupException if there is none of that name or it is malformed
   */
  static CalibrationTable read(Models models, String name) {
    try (InputStream in = models.open(name)) {
      return YAML.readValue(in, CalibrationTable.class);
    } catch (JsonProcessingException malformed) {
      throw new SetupException(
          "calibration table " + name + ": " + malformed.getOriginalMessage(), malformed);
    } catch (IOException unreadable) {
      throw new SetupException("cannot read calibration table " + name, unreadable);
    }
  }

  /**
   * The share right of stances like this one: linear between the points of its kind, level beyond
   * them, and its raw score where none of its kind were judged.
   */
  double share(Stance stance) {
    List<Point> points = kinds.getOrDefault(kind(stance), List.of());
    if (points.isEmpty()) {
      return stance.score();
    }
    Point left = points.get(0);
    for (Point right : points) {
      if (stance.score() <= right.score()) {
        return between(left, right, stance.score());
      }
      left = right;
    }
    return left.share();
  }

  private static double between(Point left, Point right, double score) {
    if (left.score() == right.score() || score <= left.score()) {
      return left.share();
    }
    double part = (score - left.score()) / (right.score() - left.score());
    return left.share() + part * (right.share() - left.share());
  }

  private static String kind(Stance stance) {
    return finder(stance) + (stance.target().entity() == null ? "/issue" : "/entity");
  }

  /** What of {@code by} tells the kind: a model's whole, of a rule its family and who agrees. */
  private static String finder(Stance stance) {
    String by = stance.by();
    if (by.startsWith(MODEL + ":")) {
      return by;
    }
    if (stance.modality() == Modality.POSSIBLE) {
      return "possible";
    }
    String family = by.split(":", 2)[0];
    int agrees = by.indexOf('+' + MODEL);
    return agrees < 0 ? family : family + by.substring(agrees);
  }

  /** Whether somebody asked for stances like this one, so that also a weak one is kept. */
  boolean isAskedFor(Stance stance) {
    return askedFor.contains(stance.by());
  }
}
