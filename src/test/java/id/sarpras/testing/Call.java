package id.sarpras.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/// A call of the interface for machines as it is good.
///
/// @param method such as GET
/// @param type of the body; empty where there is none
public record Call(String method, String path, String type, byte[] body) {

  private static final String JSON = "application/json";

  public static Call reading(String path) {
    return new Call("GET", path, "", new byte[0]);
  }

  public static Call sending(String path, String body) {
    return new Call("POST", path, JSON, body.getBytes(UTF_8));
  }

  public static Call putting(String path, String body) {
    return new Call("PUT", path, JSON, body.getBytes(UTF_8));
  }

  public static Call deleting(String path) {
    return new Call("DELETE", path, "", new byte[0]);
  }

  public MockHttpServletRequestBuilder request() {
    var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(method), URI.create(path));
    return type.isEmpty() ? request : request.contentType(type).content(body);
  }

  public Call to(String other) {
    return new Call(method, other, type, body);
  }

  public Call with(String other) {
    return new Call(method, path, type, other.getBytes(UTF_8));
  }

  public boolean isSent() {
    return method.equals("POST");
  }
}
