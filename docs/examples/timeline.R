# Draws how many stances for and against the most frequent target there are, month by month.
#
#   parlance export csv output
#   Rscript timeline.R output/export/csv timeline.png

arguments <- commandArgs(trailingOnly = TRUE)
stances <- read.csv(file.path(arguments[1], "stances.csv"),
                    encoding = "UTF-8", na.strings = "", colClasses = "character")

# Each story once, with a date, and only what the text does not deny.
stances <- stances[is.na(stances$duplicates) & !is.na(stances$date) & stances$negated == "false", ]
target <- names(sort(table(stances$target), decreasing = TRUE))[1]
about <- stances[stances$target == target, ]

days <- as.Date(about$date)
first <- as.Date(format(min(days), "%Y-%m-01"))
months <- format(seq(first, max(days), by = "month"), "%Y-%m")
counts <- table(factor(about$polarity, levels = c("favor", "against")),
                factor(format(days, "%Y-%m"), levels = months))
print(counts[, colSums(counts) > 0, drop = FALSE])

png(arguments[2], width = 800, height = 500)
barplot(counts, beside = TRUE, col = c("#1b7837", "#b2182b"), las = 2,
        legend.text = TRUE, main = paste("Stances toward", target), ylab = "stances")
invisible(dev.off())
