// The shape of a citation in a run of signs. Inside the room only.
#pragma once

#include <cstdint>
#include <memory>
#include <shared_mutex>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "cite/signs.h"

namespace soat {

/// One level of provisions: "khoản 1, 2 và 4". Sign indices count from the start of the run.
struct ProvisionItem {
  SignKind level = SignKind::article;
  std::vector<std::uint32_t> numbers;  ///< the number or letter signs, in order
  std::vector<bool> ranges;            ///< whether each runs "đến" (to) the next
  bool here = false;                   ///< "khoản này": the unit the citation stands in
};

enum class MentionKind : std::uint8_t { provisions, here, annexed, act };

struct Mention {
  MentionKind kind = MentionKind::act;
  std::uint32_t first = 0;  ///< signs [first, last) of the run
  std::uint32_t last = 0;
  std::vector<ProvisionItem> items;
  std::int32_t origin = -1;  ///< the this_act or act sign, if the citation names one
};

/// Parses runs with the ANTLR grammar. Runs of the same kinds of signs have the same shape, so
/// shapes are kept, as many as texts really have, for all texts and all threads: what one thread
/// found the others need not find again, and the answer is the same whoever asks first.
class MentionParser {
 public:
  [[nodiscard]] std::shared_ptr<const std::vector<Mention>> parse(std::span<const Sign> run);

 private:
  std::shared_mutex lock_;
  std::unordered_map<std::string, std::shared_ptr<const std::vector<Mention>>> shapes_;
};

}  // namespace soat
