package id.sarpras.request;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import id.sarpras.testing.Machine;
import java.net.URI;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A machine that calls the interface by a token.
record ApiCaller(MockMvc web, String token) {

  static final String REQUESTS = "/api/v1/requests/";

  ResultActions read(String path) throws Exception {
    return web.perform(get(URI.create(path)).with(Machine.by(token)));
  }

  ResultActions send(String path, String body) throws Exception {
    return web.perform(
        post(URI.create(path))
            .with(Machine.by(token))
            .contentType("application/json")
            .content(body));
  }

  ResultActions remove(String path) throws Exception {
    return web.perform(delete(URI.create(path)).with(Machine.by(token)));
  }

  /// A body without whatever is called x in it.
  static String withoutX(String body) {
    JsonNode all = JsonMapper.shared().readTree(body);
    all.findParents("x").forEach(one -> ((ObjectNode) one).remove("x"));
    return all.toString();
  }

  /// A part of an answer.
  static <T> T of(ResultActions answer, String path) throws Exception {
    return JsonPath.read(answer.andReturn().getResponse().getContentAsString(), path);
  }
}
