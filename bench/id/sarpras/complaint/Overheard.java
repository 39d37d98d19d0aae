package id.sarpras.complaint;

import static java.util.Objects.requireNonNull;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;

/// Listens to what the program asks the database, so that the very same can be asked without the
/// program.
final class Overheard implements BeanPostProcessor {

  /// A call that sets a parameter.
  private record Setting(Method method, Object[] arguments) {}

  /// A query with its parameters.
  record Query(String sql, List<Setting> settings) {

    /// Asks it again and reads every row.
    void ask(Connection connection) throws SQLException {
      try (PreparedStatement statement = prepared(connection, sql);
          var rows = statement.executeQuery()) {
        while (rows.next()) {
          rows.getObject(1);
        }
      }
    }

    /// How the database goes about it.
    String plan(Connection connection) throws SQLException {
      var plan = new StringBuilder();
      try (PreparedStatement statement = prepared(connection, "EXPLAIN (ANALYZE, BUFFERS) " + sql);
          var rows = statement.executeQuery()) {
        while (rows.next()) {
          plan.append(rows.getString(1)).append('\n');
        }
      }
      return plan.toString();
    }

    private PreparedStatement prepared(Connection connection, String text) throws SQLException {
      PreparedStatement statement = connection.prepareStatement(text);
      try {
        for (Setting setting : settings) {
          setting.method().invoke(statement, setting.arguments());
        }
      } catch (IllegalAccessException | InvocationTargetException broken) {
        throw new IllegalStateException(broken);
      }
      return statement;
    }
  }

  private final List<Query> heard = new CopyOnWriteArrayList<>();
  private volatile boolean listening;

  /// What the program asked of the register while something was done.
  List<Query> during(Runnable deed) {
    heard.clear();
    listening = true;
    deed.run();
    listening = false;
    return heard.stream().filter(query -> query.sql().contains("complaint")).toList();
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (!(bean instanceof HikariDataSource)) {
      return bean;
    }
    var proxy = new ProxyFactory(bean);
    proxy.setProxyTargetClass(true);
    proxy.addAdvice(
        (org.aopalliance.intercept.MethodInterceptor)
            call ->
                call.getMethod().getName().equals("getConnection") && listening
                    ? overheard((Connection) requireNonNull(call.proceed()))
                    : call.proceed());
    return proxy.getProxy();
  }

  private Connection overheard(Connection connection) {
    return wrapped(
        Connection.class,
        (proxy, method, arguments) -> {
          Object result = called(connection, method, arguments);
          return result instanceof PreparedStatement statement
              ? overheard(statement, (String) arguments[0])
              : result;
        });
  }

  private PreparedStatement overheard(PreparedStatement statement, String sql) {
    var settings = new ArrayList<Setting>();
    return wrapped(
        PreparedStatement.class,
        (proxy, method, arguments) -> {
          if (method.getName().startsWith("set") && arguments.length > 1) {
            settings.add(new Setting(method, arguments));
          }
          if (method.getName().equals("executeQuery")) {
            heard.add(new Query(sql, List.copyOf(settings)));
          }
          return called(statement, method, arguments);
        });
  }

  private static Object called(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  private static <T> T wrapped(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
