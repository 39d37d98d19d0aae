package id.sarpras.handover.web;

import id.sarpras.letter.Scan;
import id.sarpras.letter.ScanRefusal;
import id.sarpras.letter.ScanType;
import id.sarpras.letter.Scans;
import id.sarpras.page.Form;
import id.sarpras.shared.UnitId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/// The pictures in a form: those that come with it, and those that came before and are only named
/// again in a field with `Id` at its end. Where they were taken and by which telephone is taken
/// out.
@Component
class PhotoUploads {

  static final int MOST = 4;

  private final Scans scans;

  PhotoUploads(Scans scans) {
    this.scans = scans;
  }

  /// At most four; where one cannot be taken, the form says why and the others are kept.
  List<Scan> take(UnitId unit, Form form, String field, List<MultipartFile> files) {
    var taken = new ArrayList<Scan>();
    form.values(field + "Id").stream()
        .distinct()
        .limit(MOST)
        .flatMap(before -> id(before).stream())
        .flatMap(known -> scans.findUnclaimed(unit, known).stream())
        .filter(scan -> !scan.mediaType().equals(ScanType.PDF.mediaType()))
        .forEach(taken::add);
    for (MultipartFile file : files) {
      String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
      if (!name.isEmpty() && taken.size() < MOST) {
        keep(unit, form, field, name, file).ifPresent(taken::add);
      } else if (!name.isEmpty()) {
        form.refuse(field, "photo.untick", MOST);
      }
    }
    return taken;
  }

  /// A picture of a record. What is in it may be hostile: it is never shown as a page of ours.
  ResponseEntity<byte[]> show(UnitId unit, UUID id) {
    var missing = new ResponseStatusException(HttpStatus.NOT_FOUND);
    Scan scan = scans.find(unit, id).orElseThrow(() -> missing);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(scan.mediaType()))
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline()
                .filename(scan.fileName(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(scans.content(unit, id).orElseThrow(() -> missing));
  }

  /// The text that says why a picture cannot be taken.
  static String key(ScanRefusal reason) {
    return reason == ScanRefusal.WRONG_TYPE ? "photo.no-picture" : "enclosure." + reason.name();
  }

  static List<UUID> ids(List<Scan> scans) {
    return scans.stream().map(Scan::id).toList();
  }

  static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text.strip()));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  private Optional<Scan> keep(
      UnitId unit, Form form, String field, String name, MultipartFile file) {
    return switch (scans.keepStripped(unit, name, content(file))) {
      case Scans.Outcome.Kept(var scan) when scan.mediaType().equals(ScanType.PDF.mediaType()) -> {
        form.refuse(field, "photo.no-picture", name);
        yield Optional.empty();
      }
      case Scans.Outcome.Kept(var scan) -> Optional.of(scan);
      case Scans.Outcome.Refused(var reason) -> {
        form.refuse(field, key(reason), name);
        yield Optional.empty();
      }
    };
  }

  private static byte[] content(MultipartFile file) {
    try {
      return file.getBytes();
    } catch (IOException cutOff) {
      return new byte[0];
    }
  }
}
