package id.sarpras.promise;

import id.sarpras.workingtime.Deadline;
import id.sarpras.workingtime.Stage;
import java.util.UUID;

/// A case whose clock runs, or rests.
///
/// @param reference its number, such as `P-2026-0042`
/// @param title whom it is for
/// @param path its page for officers
/// @param stage what its deadline follows from
/// @param deadline as it is written down
/// @param turn whose turn it is, and who may know of it
public record RunningPromise(
    UUID subject,
    String reference,
    String title,
    String path,
    Stage stage,
    Deadline deadline,
    Turn turn) {}
