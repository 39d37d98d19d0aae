package id.sarpras.complaint;

import id.sarpras.promise.Tally;

/// How many complaints of one kind came in, and what became of them. The promise is that of the
/// first stage: a complaint that is taken up again was answered all the same, and one that is open
/// and late counts as late.
///
/// @param key of the kind, such as a channel's name; empty for all, for those without a class, and
///   for those without a team
/// @param rated how many complainants said what they thought of the answer
/// @param marks the sum of what they said, from 1 to 4 each
public record ComplaintCount(By by, String key, Tally tally, int rated, int marks) {

  /// By what complaints are counted.
  public enum By {
    ALL,
    CHANNEL,
    CLASS,
    TEAM,
    /// `ANSWERED`, `REFERRED`, `WITHDRAWN`, `MERGED` or `OPEN`.
    RESULT
  }

  /// In place of the channel or the class of confidential cases, in public.
  public static final String CONFIDENTIAL = "*";
}
