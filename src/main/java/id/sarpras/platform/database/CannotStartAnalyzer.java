package id.sarpras.platform.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Tells the administrator in one sentence why the program does not start, instead of a page of
/// stack trace.
class CannotStartAnalyzer extends AbstractFailureAnalyzer<CannotStart> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, CannotStart cause) {
    return new FailureAnalysis(
        cause.getMessage(), "Mend what the sentence says and start again.", cause);
  }
}
