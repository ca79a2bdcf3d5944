package kz.arna.console.desk;

import java.util.List;

/** A list that is never so long that it is paged. */
record Listed<T>(List<T> items) {}
