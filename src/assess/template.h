// The one filler of papers: a template is a text file that an office may replace, a line a
// paragraph or a row.
//
//   # remark                 not in the paper
//   = title   == heading   === subheading   ~ note   - item   --- new page
//   @ ngang                  the page lies on its side
//   % 6 40 54                shares of the columns of the next table
//   ! No. | Name             a row that names the columns
//   | {{number}} | {{name}}  a row
//   any other line           a paragraph; {{name}} is a value, [[words]] a place to be filled in
//   {{#each}} … {{/each}}    on lines of their own: once for each of these, or not at all
//   {{^each}} … {{/each}}    where there are none
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "assess/paper.h"
#include "base/problem.h"

namespace soat {

/// What a template may name: values, and lists of such fields ("yes" is a list of one).
class Fields {
 public:
  Fields& set(const std::string& name, Lines value);
  /// Plain words, a line; a blank with this hint where they are empty.
  Fields& set_words(const std::string& name, std::string words, const std::string& blank);
  Fields& set_list(const std::string& name, std::vector<Fields> list);
  Fields& set_if(const std::string& name, bool holds);

  [[nodiscard]] const Lines* value(std::string_view name) const;
  [[nodiscard]] const std::vector<Fields>* list(std::string_view name) const;
  [[nodiscard]] std::vector<std::string> names() const;

 private:
  std::map<std::string, Lines, std::less<>> values_;
  std::map<std::string, std::vector<Fields>, std::less<>> lists_;
};

struct TemplateLine;

class Template {
 public:
  /// `name` is the file's, for messages. Problem, with the line: a section that is not closed or
  /// was not opened, a mark that is not closed.
  [[nodiscard]] static Result<Template> parse(std::string_view text, const std::string& name);
  Template(Template&&) noexcept;
  Template& operator=(Template&&) noexcept;
  ~Template();

  /// Words of fields are put in as they are, whatever they hold. Problem, with the line: a name
  /// that there is none of, with the nearest.
  [[nodiscard]] Result<Paper> fill(const Fields& fields) const;

 private:
  Template(std::vector<TemplateLine> lines, std::string name);
  std::vector<TemplateLine> lines_;
  std::string name_;
};

}  // namespace soat
