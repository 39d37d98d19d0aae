package id.sarpras.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// Addresses of style sheets and scripts that change with their content, so that a browser may keep
/// them for a year.
@Component
class Assets {

  private final Map<String, String> addresses = new ConcurrentHashMap<>();

  /// @param path such as `/assets/sarpras.css`, from a folder of public files in the class path
  String address(String path) {
    return addresses.computeIfAbsent(path, Assets::withDigest);
  }

  private static String withDigest(String path) {
    var digest = new CRC32();
    String folder = path.startsWith("/webjars/") ? "META-INF/resources" : "static";
    try (var content = new ClassPathResource(folder + path).getInputStream()) {
      digest.update(content.readAllBytes());
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
    return path + "?v=" + HexFormat.of().toHexDigits((int) digest.getValue());
  }
}
