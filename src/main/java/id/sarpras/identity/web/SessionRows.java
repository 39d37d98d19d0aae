package id.sarpras.identity.web;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionOperations;

/// How sign-ins are kept in the database.
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionRows {

  /// Only what has changed, or was used a minute later: an officer who goes from page to page would
  /// else write durably on each of them. A session ends at most that minute too early.
  private static final String UPDATE =
      """
      UPDATE spring_session AS s
      SET session_id = n.session_id, last_access_time = n.last_access_time,
          max_inactive_interval = n.max_inactive_interval, expiry_time = n.expiry_time,
          principal_name = n.principal_name
      FROM (SELECT ?::char(36), ?::bigint, ?::int, ?::bigint, ?::varchar, ?::char(36))
        AS n (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name, primary_id)
      WHERE s.primary_id = n.primary_id
        AND (n.last_access_time >= s.last_access_time + 60000
             OR (n.session_id, n.max_inactive_interval, n.principal_name)
                IS DISTINCT FROM (s.session_id, s.max_inactive_interval, s.principal_name))
      """;

  /// Each statement by itself: reading a session takes one of them, and what a sign-in writes in
  /// two is of no use and no harm where the second is missing.
  ///
  /// @param longest how long nobody may do anything before the session ends
  @Bean
  static JdbcIndexedSessionRepository officersSessions(
      JdbcOperations jdbc, @Value("${spring.session.timeout}") Duration longest) {
    var sessions =
        new JdbcIndexedSessionRepository(jdbc, TransactionOperations.withoutTransaction());
    sessions.setDefaultMaxInactiveInterval(longest);
    sessions.setUpdateSessionQuery(UPDATE);
    return sessions;
  }
}
