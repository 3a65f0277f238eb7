#include "akn/akn.h"

#include "akn/marks.h"
#include "akn/metadata.h"
#include "akn/references.h"
#include "akn/text_writer.h"
#include "akn/unit_writer.h"
#include "akn/xml_writer.h"

namespace soat {

void write_akn(const Analysis& analysis, const std::string& version, const ByteSink& sink) {
  const References references(analysis);
  const Metadata metadata(analysis, references, version);
  XmlWriter xml(sink);
  TextWriter text(xml, analysis.act(), marks_of(analysis, references));
  UnitWriter units(xml, text, analysis.act(), metadata);
  xml.line();
  xml.start("akomaNtoso");
  xml.attribute("xmlns", "http://docs.oasis-open.org/legaldocml/ns/akn/3.0");
  units.document();
  xml.end_below();
  xml.flush();
  sink("\n");
}

}  // namespace soat
