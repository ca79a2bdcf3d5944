package kz.arna.console.desk;

/** Who acts, and why. */
record Act(Person actor, String reason) {}
