package id.sarpras.complaint.web;

import id.sarpras.letter.Scan;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Files as answers. What strangers sent may be hostile: it is never shown as a page of ours.
final class Files {

  private Files() {}

  static ResponseEntity<byte[]> shown(Scan scan, byte[] content) {
    return inline(content, scan.mediaType(), scan.fileName());
  }

  static ResponseEntity<byte[]> inline(byte[] content, String type, String name) {
    return answer(content, type, ContentDisposition.inline(), name);
  }

  static ResponseEntity<byte[]> download(byte[] content, String type, String name) {
    return answer(content, type, ContentDisposition.attachment(), name);
  }

  private static ResponseEntity<byte[]> answer(
      byte[] content, String type, ContentDisposition.Builder how, String name) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .header("Content-Security-Policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            how.filename(name, StandardCharsets.UTF_8).build().toString())
        .body(content);
  }
}
