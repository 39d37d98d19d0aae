package id.sarpras.whatsapp;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where Meta delivers. What is kept is answered with 200; whatever else makes Meta deliver again.
@Hidden
@RestController
@RequestMapping("/api/v1/whatsapp")
class WebhookController {

  /// More than Meta ever sends in one body (3 MB).
  private static final int MOST_BYTES = 3 * 1024 * 1024;

  private final WhatsAppSettings settings;
  private final Inbox inbox;

  WebhookController(WhatsAppSettings settings, Inbox inbox) {
    this.settings = settings;
    this.inbox = inbox;
  }

  /// Meta asks whether the address is ours when it is entered there.
  @GetMapping
  ResponseEntity<String> verify(
      @RequestParam(name = "hub.mode", defaultValue = "") String mode,
      @RequestParam(name = "hub.verify_token", defaultValue = "") String token,
      @RequestParam(name = "hub.challenge", defaultValue = "") String challenge) {
    if (!settings.isOn()) {
      return ResponseEntity.notFound().build();
    }
    return mode.equals("subscribe") && Signature.isSame(settings.verifyToken(), token)
        ? ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(challenge)
        : ResponseEntity.status(HttpStatus.FORBIDDEN).build();
  }

  @PostMapping
  ResponseEntity<Void> take(HttpServletRequest request) throws IOException {
    if (!settings.isOn()) {
      return ResponseEntity.notFound().build();
    }
    byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
    }
    String signature = Optional.ofNullable(request.getHeader("X-Hub-Signature-256")).orElse("");
    if (!Signature.fits(settings.appSecret(), body, signature)) {
      return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
    }
    return inbox.take(body) ? ResponseEntity.ok().build() : ResponseEntity.badRequest().build();
  }
}
