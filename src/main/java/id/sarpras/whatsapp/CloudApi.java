package id.sarpras.whatsapp;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/// Meta's interface, as far as we use it: a message out, a file in.
@Component
class CloudApi {

  /// What became of a message.
  sealed interface Sent {

    /// Meta has it.
    ///
    /// @param message Meta's id of it
    record Taken(String message) implements Sent {}

    /// Meta will never take it like this.
    record Refused(int code, String detail) implements Sent {}

    /// Meta did not take it this time.
    record Busy(String detail) implements Sent {}

    /// Nobody knows: it went out, and no answer came.
    record Unsure() implements Sent {}
  }

  /// What became of a file.
  sealed interface Fetched {

    record Got(byte[] content, String sha256) implements Fetched {}

    /// Not this time.
    record NotNow() implements Fetched {}

    /// Over the size that a case can hold.
    record TooLarge() implements Fetched {}
  }

  /// The window of 24 hours is over.
  static final int WINDOW_CLOSED = 131047;

  /// Errors that pass: limits, and trouble at Meta or with our token, which an administrator can
  /// mend (Cloud API, error codes).
  private static final Set<Integer> PASSING =
      Set.of(0, 1, 2, 4, 190, 80007, 130429, 131000, 131016, 131048, 131056, 131057, 133004);

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int MOST_BYTES = 10 * 1024 * 1024;
  private static final int MOST_DETAIL = 200;

  private final WhatsAppSettings settings;
  private final ObjectMapper json;
  private final Supplier<HttpClient> http = SingletonSupplier.of(CloudApi::client);

  CloudApi(WhatsAppSettings settings, ObjectMapper json) {
    this.settings = settings;
    this.json = json;
  }

  /// Made with the first word to Meta: it reads the certificates of the whole world.
  private static HttpClient client() {
    return HttpClient.newBuilder()
        .connectTimeout(Duration.ofSeconds(10))
        .followRedirects(HttpClient.Redirect.NEVER) // the token would go along
        .build();
  }

  /// Sends a text.
  ///
  /// @param address as [ChatStore.Chat] has it
  /// @param callback comes back with every receipt
  Sent text(String address, String words, UUID callback) {
    ObjectNode message = message(address, "text", callback);
    message.putObject("text").put("preview_url", false).put("body", words);
    return send(message);
  }

  /// Sends the approved template.
  ///
  /// @param places what is put into its text
  Sent template(String address, String name, String language, UUID callback, String... places) {
    ObjectNode message = message(address, "template", callback);
    ObjectNode template = message.putObject("template").put("name", name);
    template.putObject("language").put("code", language);
    ObjectNode body = template.putArray("components").addObject().put("type", "body");
    var parameters = body.putArray("parameters");
    for (String place : places) {
      parameters.addObject().put("type", "text").put("text", place);
    }
    return send(message);
  }

  /// Who hides the number is written to as `recipient`.
  private ObjectNode message(String address, String type, UUID callback) {
    boolean isNumber = address.chars().allMatch(Character::isDigit);
    return json.createObjectNode()
        .put("messaging_product", "whatsapp")
        .put("recipient_type", "individual")
        .put(isNumber ? "to" : "recipient", address)
        .put("type", type)
        .put("biz_opaque_callback_data", callback.toString());
  }

  private Sent send(ObjectNode message) {
    HttpRequest request =
        request(api("/" + settings.phoneNumberId() + "/messages"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(message)))
            .build();
    try {
      HttpResponse<String> answer = http.get().send(request, BodyHandlers.ofString());
      return answer.statusCode() == 200 ? taken(answer.body()) : refused(answer);
    } catch (ConnectException | HttpConnectTimeoutException notReached) {
      return new Sent.Busy("whatsapp-unreached");
    } catch (IOException noAnswer) {
      return new Sent.Unsure();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Sent.Unsure();
    }
  }

  private Sent taken(String body) {
    String id = read(body).at("/messages/0/id").asString("");
    return id.isEmpty() ? new Sent.Unsure() : new Sent.Taken(id);
  }

  private Sent refused(HttpResponse<String> answer) {
    JsonNode error = read(answer.body()).path("error");
    int code = error.path("code").asInt(0);
    int status = answer.statusCode();
    String detail = detail(code == 0 ? status : code, error.path("message").asString(""));
    return status == 401 || status == 429 || status >= 500 || PASSING.contains(code)
        ? new Sent.Busy(detail)
        : new Sent.Refused(code, detail);
  }

  /// A code of Meta's with its words, for officers.
  static String detail(int code, String words) {
    String all = (code + " " + words).strip();
    return all.substring(0, Math.min(all.length(), MOST_DETAIL));
  }

  /// Fetches a file: its address first, which holds for five minutes, and then itself.
  Fetched file(String id) {
    try {
      HttpResponse<String> answer =
          http.get().send(request(api("/" + id)).GET().build(), BodyHandlers.ofString());
      JsonNode about = read(answer.body());
      URI address = URI.create(about.path("url").asString(""));
      if (answer.statusCode() != 200 || !isMetas(address)) {
        return new Fetched.NotNow();
      }
      if (about.path("file_size").asLong(0) > MOST_BYTES) {
        return new Fetched.TooLarge();
      }
      HttpResponse<byte[]> file =
          http.get()
              .send(
                  request(address).GET().build(),
                  BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
      return file.statusCode() == 200
          ? new Fetched.Got(file.body(), about.path("sha256").asString(""))
          : new Fetched.NotNow();
    } catch (IOException | IllegalArgumentException notNow) {
      return new Fetched.NotNow();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Fetched.NotNow();
    }
  }

  /// The token goes to nobody in the clear.
  private boolean isMetas(URI address) {
    return "https".equals(address.getScheme())
        || settings.api().getAuthority().equals(address.getAuthority());
  }

  private URI api(String path) {
    return URI.create(settings.api() + path);
  }

  private HttpRequest.Builder request(URI address) {
    return HttpRequest.newBuilder(address)
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + settings.token());
  }

  private JsonNode read(String body) {
    try {
      return json.readTree(body);
    } catch (JacksonException notJson) {
      return json.createObjectNode();
    }
  }
}
