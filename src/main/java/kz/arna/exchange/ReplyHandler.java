package kz.arna.exchange;

/** Owner of a subject, implemented by the room that sent the message. Called inside the receiving transaction. */
public interface ReplyHandler {

    /** Whether this handler owns the answers of this partner and message. */
    boolean handles(String partner, String message);

    /** An answer came, also a partner's "no". */
    void onReply(Reply reply);

    /** No answer came by the last moment, or the row was parked: the check stays open (never "no debt"). */
    void onSilence(Silence silence);
}
