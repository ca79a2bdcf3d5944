package kz.arna.exchange;

/** Which way a journalled message went, seen from the gateway. */
public enum Direction {
    IN,
    OUT
}
