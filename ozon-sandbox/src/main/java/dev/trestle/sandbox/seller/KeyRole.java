package dev.trestle.sandbox.seller;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Roles of keys. The names are those of the cabinet; which methods each covers is our guess. */
public enum KeyRole {
  POSTING_FBS(
      "Posting FBS",
      "/v\\d/(posting/(fbs|carriage|global|cutoff|multiboxqty)|fbs/|carriage|assembly"
          + "|pass/list|cancel-reason/).*"),
  POSTING_FBO("Posting FBO", "/v\\d/(posting/fbo|supply|draft|cargoes|fbp|supplier).*"),
  RETURNS("Returns", "/v\\d/(return|conditional-cancellation).*"),
  PRODUCT("Product", "/v\\d/(product|barcode|brand|description-category|pricing-strategy).*"),
  PROMOTION("Promotion", "/v\\d/(actions|seller-actions).*"),
  WAREHOUSE("Warehouse", "/v\\d/(warehouse|delivery-method|polygon).*"),
  FINANCE("Finance", "/v\\d/(finance|invoice|receipts).*"),
  REPORT("Report", "/v\\d/(report|analytics|rating).*"),
  CHAT("Chat", "/v\\d/(chat|review|question).*"),
  ADMIN_READ_ONLY(
      "Admin read only",
      "/v\\d/(analytics|finance|rating|search-queries|description-category|product/info)/.*"
          + "|/v\\d/(roles|actions(/products|/candidates)?)"
          + "|.*/(get|list)-[^/]*|.*/info/[^/]*"
          + "|(?!.*/pricing-strategy/).*/(check-)?status"
          + "|.*/(list|info|get|history|count|counter|details|candidates|cancel-reason|bundle|pdf"
          + "|(change-)?restrictions|(accordance-)?types|timetable|is-enabled|barcode|top-sku"
          + "|package-label|etgb|rating-by-sku|available_warehouses|strategy-ids-by-product-ids)"),
  ADMIN("Admin", ".*");

  private final String title;
  private final Pattern paths;

  KeyRole(String title, String paths) {
    this.title = title;
    this.paths = Pattern.compile(paths);
  }

  /** Ozon's name. */
  public String title() {
    return title;
  }

  public boolean covers(String path) {
    return paths.matcher(path).matches();
  }

  public static Optional<KeyRole> byTitle(String title) {
    return Arrays.stream(values()).filter(role -> role.title.equals(title)).findFirst();
  }

  /** The narrowest role that would do. */
  public static KeyRole coveringOne(String path) {
    return Arrays.stream(values()).filter(role -> role.covers(path)).findFirst().orElse(ADMIN);
  }
}
