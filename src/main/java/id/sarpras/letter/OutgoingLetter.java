package id.sarpras.letter;

import java.time.Instant;
import java.util.UUID;

/// A letter that was issued: frozen as it was sent, whatever its template becomes.
///
/// @param subject the case it belongs to
/// @param number such as `000.8.3.3/15/BU`
/// @param template the name of its template with the version
/// @param content the whole page as XHTML
public record OutgoingLetter(
    UUID id,
    UUID subject,
    String number,
    String title,
    String template,
    String content,
    Instant issuedAt) {}
