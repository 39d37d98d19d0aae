import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.springframework.boot.SpringApplicationAotProcessor;
import org.springframework.util.FileSystemUtils;

/// Writes down which parts the compiled program has (Spring's ahead-of-time processing), so that
/// the delivered program need not read its classes to find them. The goal process-aot of Spring
/// Boot's Maven plugin does the same, but compiles with the JDK that runs Maven, which may be older
/// than ours (docs/decisions/0001).
///
/// Arguments: the folder of the compiled program, to which it is added, and a folder to work in.
class QuickStart {

  static void main(String[] arguments) throws Exception {
    Path program = Path.of(arguments[0]);
    Path work = Path.of(arguments[1]);
    Path sources = work.resolve("sources");
    Path classes = work.resolve("classes");
    SpringApplicationAotProcessor.main(
        new String[] {
          "id.sarpras.Sarpras",
          sources.toString(),
          work.resolve("resources").toString(),
          classes.toString(),
          "id.sarpras",
          "sarpras"
        });
    FileSystemUtils.copyRecursively(classes, program);
    System.exit(compile(sources, program));
  }

  private static int compile(Path sources, Path program) throws IOException {
    var arguments =
        new ArrayList<>(List.of("-nowarn", "-proc:none", "-parameters", "-d", program.toString()));
    arguments.addAll(List.of("-classpath", System.getProperty("java.class.path")));
    try (Stream<Path> files = Files.walk(sources)) {
      files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
    }
    return ToolProvider.getSystemJavaCompiler()
        .run(null, null, null, arguments.toArray(String[]::new));
  }
}
