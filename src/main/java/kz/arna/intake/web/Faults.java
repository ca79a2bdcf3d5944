package kz.arna.intake.web;

import java.io.IOException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import kz.arna.base.Problem;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.casefile.IllegalMove;
import kz.arna.casefile.StaleCase;
import kz.arna.casefile.UnknownCase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.ServletRequestBindingException;

/** What a caller is told when something ends in an exception; only what nobody foresaw is logged as an error. */
public final class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private Faults() {}

    /** The problems that the caller is told. */
    public static List<Problem> problems(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            List<Problem> known = known(cause);
            if (known != null) {
                return known;
            }
        }
        LOG.error("a request ended in a fault", fault);
        return List.of(Problems.of("INTERNAL"));
    }

    private static @Nullable List<Problem> known(Throwable fault) {
        return switch (fault) {
            case Rejected rejected -> rejected.problems();
            case StaleCase _ -> one("CASE_CHANGED");
            case IllegalMove _ -> one("EVENT_NOT_POSSIBLE");
            case UnknownCase _ -> one("CASE_UNKNOWN");
            case BodyTooLarge _ -> one("BODY_TOO_LARGE");
            case CannotCreateTransactionException _ -> overloaded(fault);
            case DataAccessResourceFailureException _ -> overloaded(fault);
            case TransientDataAccessException _ -> overloaded(fault);
            case SQLTransientConnectionException _ -> overloaded(fault);
            // The connection broke under the transaction. If that was in the commit, nobody knows whether it counted:
            // the sender repeats, and a repeat is known.
            case TransactionSystemException _ -> overloaded(fault);
            case RecoverableDataAccessException _ -> overloaded(fault);
            case TypeMismatchException _ -> BindingFaults.of(fault);
            case ServletRequestBindingException _ -> BindingFaults.of(fault);
            case ErrorResponse response -> one(codeOf(response.getStatusCode().value()));
            // Everything else that cannot be read has a cause, or is a problem of its own.
            case HttpMessageNotReadableException _ -> fault.getCause() == null ? one("BODY_EMPTY") : null;
            case com.fasterxml.jackson.core.JsonProcessingException _ -> one("JSON_MALFORMED");
            case IOException _ -> one("BODY_BROKE_OFF");
            default -> null;
        };
    }

    /** The catalogue's code for an HTTP status that the container or Spring chose. */
    public static String codeOf(int status) {
        return switch (status) {
            case 401 -> "KEY_MISSING_OR_WRONG";
            case 403 -> "FORBIDDEN";
            case 404 -> "NOT_FOUND";
            case 405 -> "METHOD_NOT_ALLOWED";
            case 406 -> "NOT_ACCEPTABLE";
            case 413 -> "BODY_TOO_LARGE";
            case 415 -> "MEDIA_TYPE";
            case 503 -> "OVERLOADED";
            default -> status >= 500 ? "INTERNAL" : "REQUEST_MALFORMED";
        };
    }

    private static List<Problem> overloaded(Throwable fault) {
        LOG.warn("the database did not take a request: {}", fault.getClass().getSimpleName());
        return one("OVERLOADED");
    }

    private static List<Problem> one(String code) {
        return List.of(Problems.of(code));
    }
}
