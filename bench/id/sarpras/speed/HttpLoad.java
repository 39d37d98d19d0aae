package id.sarpras.speed;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// Asks a server on this machine as fast as it answers: some connections that stay open, each asks
/// again as soon as it has its answer. It reads no more of an answer than it must, because what it
/// takes of the processors is missing on the other side.
final class HttpLoad {

  private static final Duration ROUND = Duration.ofSeconds(5);
  private static final int LEAST_ROUNDS = 15;
  private static final int STEADY_ROUNDS = 4;
  private static final int MOST_ROUNDS = 36;

  /// A connection that stays open.
  private static final class Line implements AutoCloseable {

    private final int port;
    private final byte[] rest = new byte[1 << 16];
    private Socket socket;
    private InputStream in;

    Line(int port) throws IOException {
      this.port = port;
      this.socket = opened(port);
      this.in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    private static Socket opened(int port) throws IOException {
      var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port);
      socket.setTcpNoDelay(true);
      return socket;
    }

    /// @return the status
    int ask(byte[] request) throws IOException {
      socket.getOutputStream().write(request);
      int status = Integer.parseInt(line().split(" ")[1]);
      long length = status == 304 ? 0 : -1;
      boolean last = false;
      for (String header = line(); !header.isEmpty(); header = line()) {
        if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
          length = Long.parseLong(header.substring(15).strip());
        }
        last = last || header.equalsIgnoreCase("connection: close");
      }
      skip(length);
      if (last) {
        socket.close();
        socket = opened(port);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
      }
      return status;
    }

    private void skip(long length) throws IOException {
      if (length >= 0) {
        drop(length);
        return;
      }
      // in chunks
      for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
        drop(size);
        line();
      }
      line();
    }

    private void drop(long length) throws IOException {
      for (long left = length; left > 0; ) {
        int read = in.read(rest, 0, (int) Math.min(left, rest.length));
        if (read < 0) {
          throw new IOException("The server hung up");
        }
        left -= read;
      }
    }

    private String line() throws IOException {
      var line = new StringBuilder();
      for (int c = in.read(); c != '\n'; c = in.read()) {
        if (c < 0) {
          throw new IOException("The server hung up");
        }
        if (c != '\r') {
          line.append((char) c);
        }
      }
      return line.toString();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  private final int port;
  private final int connections;

  HttpLoad(int port, int connections) {
    this.port = port;
    this.connections = connections;
  }

  /// What is asked.
  interface Requests {
    /// The n-th request of a connection, whole.
    String of(int connection, long n);
  }

  /// Asks until it gets no faster for a while: a JVM compiles what is asked most for minutes, and
  /// until then it is the compiler that is measured. In the first minute it rests once or twice.
  void warm(Requests requests, int status) throws Exception {
    double best = 0;
    int steady = 0;
    for (int round = 0; round < MOST_ROUNDS && (round < LEAST_ROUNDS || steady < STEADY_ROUNDS); round++) {
      double rate = during(ROUND, requests, status).perSecond();
      steady = rate > best * 1.03 ? 0 : steady + 1;
      best = Math.max(best, rate);
    }
  }

  /// Asks for some time.
  ///
  /// @param status what every answer must have
  Rate during(Duration time, Requests requests, int status) throws Exception {
    long begin = System.nanoTime();
    long end = begin + time.toNanos();
    var clients = new ArrayList<Callable<List<Long>>>();
    for (int c = 0; c < connections; c++) {
      int connection = c;
      clients.add(() -> asked(connection, requests, status, end));
    }
    try (var threads = Executors.newFixedThreadPool(connections)) {
      var all = new ArrayList<Long>();
      for (var answers : threads.invokeAll(clients)) {
        all.addAll(answers.get());
      }
      return Rate.of(all, System.nanoTime() - begin);
    }
  }

  private List<Long> asked(int connection, Requests requests, int status, long end) {
    var times = new ArrayList<Long>();
    try (var line = new Line(port)) {
      for (long before = System.nanoTime(); before < end; ) {
        byte[] request =
            requests.of(connection, times.size()).getBytes(StandardCharsets.UTF_8);
        int answered = line.ask(request);
        if (answered != status) {
          throw new IllegalStateException("Answered " + answered);
        }
        long after = System.nanoTime();
        times.add(after - before);
        before = after;
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return times;
  }

  /// A request that reads.
  static String get(String path, String... headers) {
    return "GET "
        + path
        + " HTTP/1.1\r\nHost: localhost\r\n"
        + String.join("", Arrays.stream(headers).map(header -> header + "\r\n").toList())
        + "\r\n";
  }

  /// A form that is sent.
  static String post(String path, String cookies, String body) {
    return "POST %s HTTP/1.1\r\nHost: localhost\r\nCookie: %s\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(path, cookies, body.getBytes(StandardCharsets.UTF_8).length, body);
  }
}
