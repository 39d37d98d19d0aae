package id.sarpras.notification.job;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// A mail server (RFC 5321) that refuses at one command, with one answer.
final class RefusingServer implements AutoCloseable {

  private final ServerSocket socket;
  private final String command;
  private final String answer;

  /// @param command such as `RCPT`, or `.` for the end of the text
  /// @param answer such as `550 5.1.1 No such user`
  RefusingServer(String command, String answer) {
    this.command = command;
    this.answer = answer;
    try {
      this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        talk(client);
      } catch (IOException hungUp) {
        // the next one
      }
    }
  }

  private void talk(Socket client) throws IOException {
    var in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    var out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.US_ASCII);
    out.print("220 test\r\n");
    out.flush();
    boolean text = false;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (text && !line.equals(".")) {
        continue;
      }
      out.print(reply(line.toUpperCase(Locale.ROOT)) + "\r\n");
      out.flush();
      text = line.equalsIgnoreCase("DATA") && !command.equals("DATA");
    }
  }

  private String reply(String line) {
    if (line.startsWith(command)) {
      return answer;
    }
    return line.equals("DATA") ? "354 go on" : line.equals("QUIT") ? "221 bye" : "250 ok";
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
