#include "judge/basis.h"

#include <algorithm>

namespace soat {
namespace {

template <class T>
void add_new(std::vector<T>& all, std::vector<T>& more) {
  for (T& one : more) {
    if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(std::move(one));
  }
}

std::string joined(const std::vector<std::string>& words, std::string_view between) {
  std::string out;
  for (const std::string& one : words) out += (out.empty() ? "" : std::string(between)) + one;
  return out;
}

/// What the clauses that hand something over have, each once.
std::vector<std::string> of_handed(const Basis& basis, std::string LawClause::*what) {
  std::vector<std::string> all;
  for (const LawClause& clause : basis.clauses) {
    if (clause.role == ClauseRole::handed &&
        std::find(all.begin(), all.end(), clause.*what) == all.end())
      all.push_back(clause.*what);
  }
  return all;
}

}  // namespace

std::string begun_with_capital(std::string words) {
  for (const auto& [small, large] : {std::pair{"khoản", "Khoản"},
                                     {"điểm", "Điểm"},
                                     {"phần", "Phần"},
                                     {"nội dung", "Nội dung"},
                                     {"văn bản", "Văn bản"},
                                     {"căn cứ", "Căn cứ"}}) {
    if (!words.starts_with(small)) continue;
    return large + words.substr(std::string_view(small).size());
  }
  return words;
}

bool Basis::has(ClauseRole role) const {
  return std::any_of(clauses.begin(), clauses.end(),
                     [&](const LawClause& clause) { return clause.role == role; });
}

void Basis::add(Basis other) {
  add_new(clauses, other.clauses);
  add_new(complete, other.complete);
  add_new(not_held, other.not_held);
  add_new(check, other.check);
  add_new(citations, other.citations);
}

std::string scope_words(const Basis& basis) {
  std::string out;
  const auto say = [&](const std::string& sentence) {
    out += (out.empty() ? "" : " ") + begun_with_capital(sentence);
  };
  for (const LawClause& clause : basis.clauses) {
    if (clause.role == ClauseRole::handed)
      say(clause.place + " chỉ giao: «" + clause.subject + "».");
  }
  if (out.empty() && !basis.complete.empty())
    say(joined(basis.complete, "; ") + " không giao cơ quan này quy định nội dung đó.");
  for (const LawClause& clause : basis.clauses) {
    if (clause.role == ClauseRole::silent)
      say(clause.place + " quy định «" + clause.subject + "» mà không giao cơ quan nào quy định.");
  }
  if (!basis.not_held.empty()) {
    say("Văn bản viện dẫn " + joined(basis.not_held, "; ") +
        "; chưa có nội dung để đối chiếu nên chưa xác định được luật có giao hay không.");
  }
  if (!out.empty()) return out;
  if (basis.answer == Answer::unknown) {
    return "Chưa xác định được luật, nghị quyết của Quốc hội có giao quy định nội dung này hay "
           "không.";
  }
  return "Văn bản không viện dẫn luật, nghị quyết của Quốc hội giao quy định nội dung này.";
}

std::string law_words(const Basis& basis) {
  return joined(of_handed(basis, &LawClause::place), "; ");
}

std::string handed_words(const Basis& basis) {
  return joined(of_handed(basis, &LawClause::subject), "»; «");
}

std::vector<std::string> other_side(const Basis& basis) {
  std::vector<std::string> all;
  for (const LawClause& clause : basis.clauses) {
    if (clause.role == ClauseRole::details) {
      all.push_back(clause.place + " giao Chính phủ quy định chi tiết «" + clause.subject +
                    "»: Chính phủ được tự quy định, không được giao tiếp");
    } else if (clause.role == ClauseRole::listed) {
      all.push_back(clause.place + " nêu «" + clause.subject +
                    "» là thủ tục hành chính; nội dung được giao có cùng loại không");
    }
  }
  return all;
}

}  // namespace soat
