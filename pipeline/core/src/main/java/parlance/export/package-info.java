/**
 * What an output folder holds, in the formats of other tools.
 *
 * <p>A format is a {@link parlance.export.ExportFormat}; {@link parlance.export.ExportFormats}
 * lists them all.
 */
@NullMarked
package parlance.export;

import org.jspecify.annotations.NullMarked;
