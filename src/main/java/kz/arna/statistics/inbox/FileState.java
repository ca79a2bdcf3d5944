package kz.arna.statistics.inbox;

/** The life of a file. */
public enum FileState {
    /** Not a name of the agreement, or a manifest without its file; never opened. */
    STRANGE,
    /** It lies in the folder. */
    SEEN,
    /** It is whole and a node has taken it. */
    CLAIMED,
    /** The original is archived and its rows lie in staging. */
    STAGED,
    /** The verdict is known. */
    CHECKED,
    /** Its values count. */
    APPLIED,
    /** The Bureau has its receipt. */
    RECEIPTED,
    /** It has left the folder. */
    ARCHIVED
}
