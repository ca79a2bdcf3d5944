package kz.arna.calendar;

/** How a day differs from the plain week of five working days (XC-R-003, XC-R-004). */
public enum DayKind {
    /** National, state or religious holiday: off on whatever day it falls. */
    HOLIDAY,
    /** A working day made free: for a holiday that fell on a day off, or by a transfer of the Government. */
    SUBSTITUTE_OFF,
    /** A Saturday or Sunday that the Government declared working (XC-R-005). */
    TRANSFER_WORKING
}
