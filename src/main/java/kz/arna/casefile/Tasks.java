package kz.arna.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.arna.base.Localized;
import org.jspecify.annotations.Nullable;

/** People's work. Every call works in the caller's transaction. */
public interface Tasks {

    /** Opens a task; when one of this kind is open for the case already, that one stays and its id is returned. */
    UUID open(
            UUID caseId,
            String kind,
            Localized reason,
            String clause,
            @Nullable Instant due,
            @Nullable JsonNode details);

    /**
     * Opens a task that is about no case; when one of this kind is open for the subject already, that one stays.
     *
     * @param subject what it is about, e.g. {@code P342-2026-Q3}
     */
    UUID openAbout(
            String subject,
            String kind,
            Localized reason,
            String clause,
            @Nullable Instant due,
            @Nullable JsonNode details);

    /** Closes the open task of this kind about the subject, if there is one. */
    void closeAbout(String subject, String kind, String byEvent);

    /** Kinds of the open tasks about the subject. */
    Set<String> openKindsAbout(String subject);

    /** Closes the open task of this kind, if there is one. */
    void close(UUID caseId, String kind, String byEvent);

    /** Closes the task, if it is open. */
    void close(UUID taskId, String byEvent);

    /** Gives the open task to a person, or to nobody. */
    void assign(UUID taskId, @Nullable Actor assignee);

    /** Whether a task of this kind is open for the case. */
    boolean isOpen(UUID caseId, String kind);

    /** Kinds of the case's open tasks. */
    Set<String> openKinds(UUID caseId);

    /** The task with this id. */
    Optional<Task> get(UUID taskId);

    /** All tasks of the case, open and closed, in the order of opening. */
    List<Task> of(UUID caseId);

    /** A page of open tasks over all cases. */
    Page<Task> list(TaskFilter filter);
}
