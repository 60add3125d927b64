package parlance.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptBundleTest {
  private static String bundle(Map<String, String> modules) {
    return ScriptBundle.of("main", modules::get);
  }

  @Test
  void aModuleStandsOnceAndBeforeThoseThatImportIt() {
    String bundle =
        bundle(
            Map.of(
                "main",
                "import { a } from \"./left.js\";\nimport { b } from \"./right.js\";\na(b);\n",
                "left",
                "import { b } from \"./right.js\";\nexport function a() {}\n",
                "right",
                "export const b = 1;\nexport async function c() {}\n"));
    assertEquals(
        """
        "use strict";
        (() => {
        const $right = (() => {
        const b = 1;
        async function c() {}
        return { b, c };
        })();
        const $left = (() => {
        const { b } = $right;
        function a() {}
        return { a };
        })();
        const $main = (() => {
        const { a } = $left;
        const { b } = $right;
        a(b);
        return {  };
        })();
        })();
        """,
        bundle);
  }

  @Test
  void modulesThatImportEachOtherAreRefused() {
    Map<String, String> circle =
        Map.of(
            "main", "import { b } from \"./other.js\";\n",
            "other", "import { a } from \"./main.js\";\n");
    String reason = assertThrows(IllegalArgumentException.class, () -> bundle(circle)).getMessage();
    assertTrue(reason.contains("[main, other]"), reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import * as all from \"./other.js\";",
        "import { a } from \"https://cdn.example/a.js\";",
        "export default function () {}",
        "export { a };"
      })
  void whatIsNotUnderstoodIsRefused(String line) {
    Map<String, String> modules = Map.of("main", "const a = 1;\n" + line + "\n", "other", "");
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> bundle(modules))
            .getMessage()
            .contains(line));
  }
}
