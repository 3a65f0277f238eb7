// The table of inputs: read, and made empty.
#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include "assess/costs.h"
#include "base/csv.h"
#include "base/nearest.h"

namespace soat {
namespace {

struct ItemName {
  std::string_view key;
  std::string_view words;
  CostItem item;
};
constexpr std::array<ItemName, 10> kItems = {{
    {"di-lai", "Đi lại (giờ)", CostItem::travel},
    {"lam-don", "Làm đơn, tờ khai (giờ)", CostItem::form},
    {"tai-lieu", "Làm tài liệu khác (giờ)", CostItem::document},
    {"dich-vu", "Tư vấn, dịch vụ: in, sao chụp, chứng thực, bưu chính (đồng)", CostItem::service},
    {"phi", "Phí, lệ phí, chi phí khác theo quy định (đồng)", CostItem::fee},
    {"so-lan", "Số lần thực hiện trong một năm", CostItem::times},
    {"so-doi-tuong", "Số đối tượng tuân thủ trong một năm", CostItem::applicants},
    {"thu-nhap-gio", "Thu nhập bình quân một giờ làm việc (đồng)", CostItem::wage},
    {"gdp", "Tổng sản phẩm trong nước năm trước liền kề (đồng)", CostItem::product},
    {"dan-so", "Số dân năm đó (người)", CostItem::population},
}};
constexpr std::array<std::string_view, 6> kColumns = {"thu_tuc", "ten",     "phuong_an",
                                                      "muc",     "gia_tri", "nguon"};
constexpr std::string_view kPresent = "hien-tai";
constexpr std::string_view kDraft = "du-thao";
constexpr std::string_view kNotForecast = "khong-du-bao";
constexpr double kMost = 1e18;

bool for_all(CostItem item) {
  return item == CostItem::wage || item == CostItem::product || item == CostItem::population;
}

std::string trimmed(std::string_view words) {
  const std::size_t first = words.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return std::string(words.substr(first, words.find_last_not_of(" \t") - first + 1));
}

bool digits(std::string_view words) {
  return !words.empty() &&
         std::all_of(words.begin(), words.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// A figure as people write it, or what is wrong with it.
struct Figure {
  std::optional<double> value;
  std::string fault;
  std::string hint;
};

/// "1.000.000" and "1,000,000": groups of three behind the first.
bool grouped(std::string_view words, char mark) {
  std::size_t groups = 0;
  for (;;) {
    const std::size_t end = std::min(words.find(mark), words.size());
    const std::string_view group = words.substr(0, end);
    if (!digits(group) || group.size() > 3 || (groups > 0 && group.size() != 3)) return false;
    ++groups;
    if (end == words.size()) return groups > 2;
    words.remove_prefix(end + 1);
  }
}

Figure read_figure(std::string words) {
  if (words.empty())
    return {{}, "Chưa điền giá trị", "Điền số, hoặc xóa dòng nếu không có khoản này."};
  words.erase(std::remove(words.begin(), words.end(), ' '), words.end());
  if (words.front() == '-' && words.size() > 1)
    return {{}, "Giá trị âm «" + words + "»", "Giờ, tiền, số lần, số người không âm."};
  for (const char mark : {'.', ','}) {
    if (grouped(words, mark))
      words.erase(std::remove(words.begin(), words.end(), mark), words.end());
  }
  const std::size_t mark = words.find_first_of(".,");
  if (mark != std::string::npos) {
    const std::string whole = words.substr(0, mark);
    const std::string part = words.substr(mark + 1);
    if (digits(whole) && digits(part) && part.size() == 3 && whole.size() <= 3 && whole != "0") {
      return {{},
              "Không rõ «" + words + "» là " + whole + part + " hay " + whole + " phẩy " + part,
              "Viết " + whole + part + ", hoặc " + whole + "," + part + "0."};
    }
    words[mark] = '.';
  }
  double value = 0;
  const char* const end = words.data() + words.size();
  const bool plain = words.find_first_not_of("0123456789.") == std::string::npos;
  const auto [stop, error] = std::from_chars(words.data(), end, value);
  if (!plain || error != std::errc{} || stop != end)
    return {{}, "«" + words + "» không phải số", "Viết 2, 2,25 hoặc 150000; không viết đơn vị."};
  if (value > kMost)
    return {{}, "Giá trị «" + words + "» quá lớn", "Kiểm tra đơn vị: giờ, đồng, người."};
  return {value, {}, {}};
}

class CostReader {
 public:
  CostReader(const std::string& name, const CostNorms& norms,
             const std::vector<CostedProcedure>& procedures)
      : name_(name), norms_(norms), procedures_(procedures) {}

  CostInputs read(std::string_view csv) {
    // Excel sets columns apart by semicolons where its system does.
    const std::string_view head = csv.substr(0, csv.find('\n'));
    const bool semicolons = head.find(';') != std::string_view::npos;
    auto table = CsvTable::parse(csv, name_, semicolons ? ';' : ',');
    if (!table) {
      inputs_.problems.push_back(table.problem());
      return std::move(inputs_);
    }
    for (const std::string_view column : kColumns) {
      if (table.value().has(column)) continue;
      inputs_.problems.push_back(
          {name_ + ":1", "Bảng không có cột «" + std::string(column) + "».",
           "Chạy «soat assess» không có --costs để có bảng trống đúng cột."});
      return std::move(inputs_);
    }
    table_ = &table.value();
    for (const CsvTable::Row& row : table_->rows()) read(row);
    for (std::size_t i = 1; i <= procedures_.size(); ++i) {
      if (seen_.count(i) == 0)
        inputs_.problems.push_back({name_,
                                    "Bảng không có dòng nào cho thủ tục " + std::to_string(i) +
                                        " «" + procedures_[i - 1].name + "».",
                                    "Thêm các dòng của thủ tục này."});
    }
    return std::move(inputs_);
  }

 private:
  std::string field(const CsvTable::Row& row, std::string_view column) const {
    return trimmed(table_->at(row, column));
  }

  void fault(const CsvTable::Row& row, std::string what, std::string hint) {
    inputs_.problems.push_back(
        {name_ + ":" + std::to_string(row.line), std::move(what), std::move(hint)});
  }

  void read(const CsvTable::Row& row) {
    CostRow made;
    made.line = row.line;
    if (!item(row, made)) return;
    if (for_all(made.item)) {
      // Left empty they are no fault: a wage may be given or be made of the two others.
      if (field(row, "gia_tri").empty()) return;
    } else if (!procedure(row, made) || !side(row, made)) {
      return;
    }
    if (!once(row, made)) return;
    made.words = table_->has("noi_dung") ? field(row, "noi_dung") : "";
    if (made.words.empty()) made.words = words_of(made.item);
    made.source = field(row, "nguon");
    value(row, made);
    inputs_.rows.push_back(std::move(made));
  }

  static std::string words_of(CostItem item) {
    for (const ItemName& known : kItems) {
      if (known.item == item) return std::string(known.words);
    }
    return {};
  }

  bool item(const CsvTable::Row& row, CostRow& made) {
    const std::string key = field(row, "muc");
    std::vector<std::string> keys;
    for (const ItemName& known : kItems) {
      keys.emplace_back(known.key);
      if (known.key != key) continue;
      made.item = known.item;
      return true;
    }
    const std::string near = nearest(key, keys);
    std::string all;
    for (const std::string& known : keys) all += (all.empty() ? "" : ", ") + known;
    fault(row, "Không có mục «" + key + "»." + (near.empty() ? "" : " Có phải «" + near + "»?"),
          "Các mục: " + all + ".");
    return false;
  }

  bool procedure(const CsvTable::Row& row, CostRow& made) {
    const std::string typed = field(row, "thu_tuc");
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), number);
    if (typed.empty() || error != std::errc{} || end != typed.data() + typed.size() ||
        number == 0 || number > procedures_.size()) {
      fault(row, "Không có thủ tục số «" + typed + "».",
            "Dự thảo có các thủ tục từ 1 đến " + std::to_string(procedures_.size()) + ".");
      return false;
    }
    made.procedure = number;
    seen_.insert(number);
    const std::string name = field(row, "ten");
    if (name.empty() || name == procedures_[number - 1].name) return true;
    fault(row,
          "Thủ tục " + typed + " trong bảng là «" + name + "», trong dự thảo là «" +
              procedures_[number - 1].name + "»; dòng này không được dùng.",
          "Dự thảo đã đổi: sửa số và tên trong bảng, hoặc để trống cột ten.");
    return false;
  }

  bool side(const CsvTable::Row& row, CostRow& made) {
    const std::string typed = field(row, "phuong_an");
    const ProcedureAction action = procedures_[made.procedure - 1].action;
    if (typed != kPresent && typed != kDraft) {
      fault(row, "Không có phương án «" + typed + "».", "Dùng: hien-tai, du-thao.");
      return false;
    }
    made.side = typed == kPresent ? CostSide::present : CostSide::draft;
    if (action == ProcedureAction::creates && made.side == CostSide::present) {
      fault(row, "Thủ tục ban hành mới không có chi phí hiện tại; dòng này không được dùng.",
            "Đổi phương án thành du-thao, hoặc xóa dòng.");
      return false;
    }
    if (action == ProcedureAction::abolishes && made.side == CostSide::draft) {
      fault(row, "Thủ tục bị bãi bỏ không còn chi phí; dòng này không được dùng.",
            "Đổi phương án thành hien-tai, hoặc xóa dòng.");
      return false;
    }
    return true;
  }

  /// Counts and the wage stand once.
  bool once(const CsvTable::Row& row, const CostRow& made) {
    const bool count = made.item == CostItem::times || made.item == CostItem::applicants;
    if (!count && !for_all(made.item)) return true;
    for (const CostRow& before : inputs_.rows) {
      if (before.item != made.item || before.procedure != made.procedure ||
          before.side != made.side)
        continue;
      fault(row,
            "Mục «" + field(row, "muc") + "» đã có ở dòng " + std::to_string(before.line) + ".",
            "Giữ một dòng; dòng sau không được dùng.");
      return false;
    }
    return true;
  }

  void value(const CsvTable::Row& row, CostRow& made) {
    const std::string typed = field(row, "gia_tri");
    if (made.item == CostItem::applicants && typed == kNotForecast) {
      made.not_forecast = true;
      return;
    }
    const Figure figure = read_figure(typed);
    if (!figure.fault.empty())
      return fault(row, figure.fault + " (mục " + field(row, "muc") + ").", figure.hint);
    made.value = figure.value;
    const std::string key = table_->has("dinh_muc") ? field(row, "dinh_muc") : "";
    if (!key.empty()) by_norm(row, key, made);
    if (made.item == CostItem::population && *made.value == 0) {
      made.value.reset();
      fault(row, "Số dân bằng 0.", "Điền số dân theo thống kê.");
    }
  }

  /// So many turns or pages, each of so many hours.
  void by_norm(const CsvTable::Row& row, const std::string& key, CostRow& made) {
    const auto found = norms_.find(key);
    const bool page = key.starts_with("trang/");
    const bool fits = made.item == CostItem::form ? page || key == "trung-binh"
                                                  : made.item == CostItem::travel && !page;
    const bool hours = key.find('/') != std::string::npos || key == "trung-binh";
    if (found != norms_.end() && fits && hours) {
      made.reckoning = number_words(*made.value) +
                       (made.item == CostItem::form ? " trang" : " lượt") + " × " +
                       number_words(found->second) + " giờ (định mức " + key + ")";
      *made.value *= found->second;
      return;
    }
    made.value.reset();
    std::vector<std::string> keys;
    for (const auto& [known, value] : norms_) keys.push_back(known);
    const std::string near = found == norms_.end() ? nearest(key, keys) : "";
    fault(row,
          "Định mức «" + key + "» không dùng được cho mục «" + field(row, "muc") + "»." +
              (near.empty() ? "" : " Có phải «" + near + "»?"),
          "Ví dụ: cap-tinh/nong-thon cho di-lai (gia_tri là số lượt), trang/do-thi cho lam-don "
          "(gia_tri là số trang).");
  }

  const std::string& name_;
  const CostNorms& norms_;
  const std::vector<CostedProcedure>& procedures_;
  const CsvTable* table_ = nullptr;
  std::set<std::size_t> seen_;
  CostInputs inputs_;
};

std::string quoted_field(const std::string& words) {
  std::string out = "\"";
  for (const char c : words) out += c == '"' ? "\"\"" : std::string(1, c);
  return out + "\"";
}

}  // namespace

Result<CostNorms> read_norms(std::string_view csv, const std::string& name) {
  auto table = CsvTable::parse(csv, name);
  if (!table) return table.problem();
  CostNorms norms;
  for (const CsvTable::Row& row : table.value().rows()) {
    const Figure figure = read_figure(trimmed(table.value().at(row, "value")));
    if (!figure.value)
      return Problem{name + ":" + std::to_string(row.line), figure.fault + ".", figure.hint};
    norms.emplace(trimmed(table.value().at(row, "key")), *figure.value);
  }
  return norms;
}

CostInputs read_costs(std::string_view csv, const std::string& name, const CostNorms& norms,
                      const std::vector<CostedProcedure>& procedures) {
  return CostReader(name, norms, procedures).read(csv);
}

std::string empty_costs(const std::vector<CostedProcedure>& procedures) {
  std::string out = "thu_tuc,ten,phuong_an,muc,noi_dung,gia_tri,dinh_muc,nguon\n";
  for (const ItemName& item : kItems) {
    if (for_all(item.item))
      out += ",,," + std::string(item.key) + "," + quoted_field(std::string(item.words)) + ",,,\n";
  }
  for (std::size_t i = 0; i < procedures.size(); ++i) {
    for (const std::string_view side : {kPresent, kDraft}) {
      const ProcedureAction action = procedures[i].action;
      if (action == ProcedureAction::creates && side == kPresent) continue;
      if (action == ProcedureAction::abolishes && side == kDraft) continue;
      for (const ItemName& item : kItems) {
        if (for_all(item.item)) continue;
        out += std::to_string(i + 1) + "," + quoted_field(procedures[i].name) + "," +
               std::string(side) + "," + std::string(item.key) + "," +
               quoted_field(std::string(item.words)) + ",,,\n";
      }
    }
  }
  return out;
}

}  // namespace soat
