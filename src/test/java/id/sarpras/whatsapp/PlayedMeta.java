package id.sarpras.whatsapp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Plays Meta's Cloud API on a port of this machine: takes messages (`POST
/// /{phone-number-id}/messages`), tells where a file lies (`GET /{media-id}`) and gives it out at
/// an address that holds for one call; and writes what Meta would deliver, signed as Meta signs it.
public final class PlayedMeta implements AutoCloseable {

  public static final String NUMBER = "106540352242922";
  public static final String TOKEN = "a-token";
  public static final String SECRET = "the-secret-of-the-app";
  public static final String VERIFY = "the-word-for-the-address";

  /// What the interface answers.
  ///
  /// @param status 0 for hanging up without an answer
  record Reply(int status, String body) {

    static Reply error(int status, int code, String message) {
      return new Reply(
          status,
          """
          {"error": {"message": "(#%d) %s", "type": "OAuthException", "code": %d,
            "error_data": {"messaging_product": "whatsapp", "details": "-"}, "fbtrace_id": "x"}}
          """
              .formatted(code, message, code));
    }

    static Reply hangUp() {
      return new Reply(0, "");
    }
  }

  /// A message that arrived.
  ///
  /// @param id that was given to it; empty where it was refused
  public record Message(JsonNode content, String id) {

    public String to() {
      return content.path("to").asString(content.path("recipient").asString(""));
    }

    String type() {
      return content.path("type").asString("");
    }

    public String words() {
      return content.at("/text/body").asString("");
    }

    String callback() {
      return content.path("biz_opaque_callback_data").asString("");
    }

    List<String> places() {
      return content
          .at("/template/components/0/parameters")
          .valueStream()
          .map(one -> one.path("text").asString(""))
          .toList();
    }
  }

  private final HttpServer server;
  private final JsonMapper json = JsonMapper.builder().build();
  private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
  private final Deque<String> addresses = new ConcurrentLinkedDeque<>();
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final AtomicInteger expired = new AtomicInteger();
  private final AtomicInteger ids = new AtomicInteger();

  final List<Message> messages = new CopyOnWriteArrayList<>();
  final AtomicInteger fileCalls = new AtomicInteger();

  public PlayedMeta() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::serve);
    server.start();
  }

  public String address() {
    return "http://localhost:" + server.getAddress().getPort() + "/v24.0";
  }

  /// The next calls for messages are answered so, one after the other; later ones are taken.
  void answer(Reply... next) {
    replies.addAll(List.of(next));
  }

  /// A file that somebody sent.
  void hold(String id, byte[] content) {
    files.put(id, content);
  }

  /// The addresses of files are over before they are called, this many times.
  void expire(int times) {
    expired.set(times);
  }

  public List<Message> to(String address) {
    return messages.stream()
        .filter(one -> !one.id().isEmpty() && one.to().equals(address))
        .toList();
  }

  private void serve(HttpExchange call) throws IOException {
    try (call) {
      String path = call.getRequestURI().getPath();
      if (!("Bearer " + TOKEN).equals(call.getRequestHeaders().getFirst("Authorization"))) {
        reply(call, Reply.error(401, 190, "Invalid OAuth access token"));
      } else if (path.equals("/v24.0/" + NUMBER + "/messages")) {
        reply(call, message(json.readTree(call.getRequestBody())));
      } else if (path.startsWith("/files/")) {
        fileCalls.incrementAndGet();
        byte[] content = addresses.remove(path) ? files.get(path.split("/")[2]) : null;
        send(call, content == null ? 404 : 200, content == null ? new byte[0] : content);
      } else {
        reply(call, media(path.substring(path.lastIndexOf('/') + 1)));
      }
    }
  }

  private Reply message(JsonNode content) {
    Reply next = replies.poll();
    if (next != null && next.status() != 0) {
      messages.add(new Message(content, ""));
      return next;
    }
    String id = "wamid.HBgLOUR" + ids.incrementAndGet() + System.nanoTime();
    messages.add(new Message(content, id));
    return next != null
        ? next
        : new Reply(
            200,
            """
            {"messaging_product": "whatsapp", "contacts": [{"input": "x", "wa_id": "x"}],
             "messages": [{"id": "%s"}]}
            """
                .formatted(id));
  }

  private Reply media(String id) {
    byte[] content = files.get(id);
    if (content == null) {
      return Reply.error(400, 100, "Unsupported get request. Object does not exist");
    }
    String path = "/files/" + id + "/" + ids.incrementAndGet();
    if (expired.getAndUpdate(left -> Math.max(0, left - 1)) == 0) {
      addresses.add(path);
    }
    return new Reply(
        200,
        """
        {"messaging_product": "whatsapp", "url": "http://localhost:%d%s", "mime_type": "image/jpeg",
         "sha256": "%s", "file_size": %d, "id": "%s"}
        """
            .formatted(server.getAddress().getPort(), path, sha256(content), content.length, id));
  }

  private static void reply(HttpExchange call, Reply reply) throws IOException {
    if (reply.status() != 0) {
      send(call, reply.status(), reply.body().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void send(HttpExchange call, int status, byte[] body) throws IOException {
    call.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    call.getResponseBody().write(body);
  }

  /// What Meta delivers when somebody writes.
  public static String said(String from, String name, String id, Instant at, String content) {
    return delivery(
        """
        "contacts": [{"profile": {"name": "%s"}, "wa_id": "%s", "a_field_of_tomorrow": 1}],
        "messages": [{"from": "%s", "id": "%s", "timestamp": "%d", %s}]
        """
            .formatted(name, from, from, id, at.getEpochSecond(), content));
  }

  public static String text(String words) {
    return "\"type\": \"text\", \"text\": {\"body\": \"" + words + "\"}";
  }

  static String reply(String words, String to) {
    return text(words) + ", \"context\": {\"from\": \"x\", \"id\": \"" + to + "\"}";
  }

  static String image(String id, byte[] content, String caption) {
    return """
        "type": "image", "image": {"caption": "%s", "mime_type": "image/jpeg", "sha256": "%s", "id": "%s"}
        """
        .formatted(caption, sha256(content), id);
  }

  /// What Meta delivers when a message of ours has come further.
  ///
  /// @param error 0 where there is none
  static String receipt(String message, String callback, String state, int error) {
    String errors =
        error == 0
            ? ""
            : ", \"errors\": [{\"code\": %d, \"title\": \"Something\", \"message\": \"Something\"}]"
                .formatted(error);
    return delivery(
        """
        "statuses": [{"id": "%s", "status": "%s", "timestamp": "1750857384", "recipient_id": "62",
          "biz_opaque_callback_data": "%s", "pricing": {"billable": true}%s}]
        """
            .formatted(message, state, callback, errors));
  }

  static String delivery(String value) {
    return """
        {"object": "whatsapp_business_account", "entry": [{"id": "102290129340398", "changes": [{"value": {
          "messaging_product": "whatsapp",
          "metadata": {"display_phone_number": "6285387687304", "phone_number_id": "%s"}, %s
        }, "field": "messages"}]}]}
        """
        .formatted(NUMBER, value);
  }

  public static String signature(String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return "sha256="
          + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
