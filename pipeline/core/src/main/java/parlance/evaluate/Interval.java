package parlance.evaluate;

/** What a figure's true value lies between, in 95 of 100 such intervals. */
record Interval(double low, double high) {}
