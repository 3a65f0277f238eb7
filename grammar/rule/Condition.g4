/** What a rule asks, after "khi", "và", "trừ khi":
 *
 *      loại văn bản là quyết định và cơ quan ban hành thuộc (ủy ban nhân dân cấp tỉnh, ủy ban nhân dân cấp xã)
 *      không văn bản đã ban hành
 *      ngày ban hành của văn bản được sửa trước 01/07/2016
 *      ngày thứ mấy từ khi ban hành dưới 45
 *
 *  Which attributes there are, and which values they take, is said in `docs/rule-language.md`; the grammar
 *  only knows how they are joined.
 */
grammar Condition;

condition   : disjunction EOF ;
disjunction : conjunction ( OR conjunction )* ;
conjunction : negation ( AND negation )* ;
negation    : NOT? primary ;
primary     : OPEN disjunction CLOSE | comparison ;

/** "hành động là đặt ra", "bộ phận có thuộc (thành phần hồ sơ, thời hạn giải quyết)", "luật giao" */
comparison  : phrase ( IS phrase | AMONG OPEN phrase ( COMMA phrase )* CLOSE | BEFORE DAY | BELOW NUMBER )? ;
phrase      : WORD+ ;

AND   : 'và' ;
OR    : 'hoặc' ;
NOT   : 'không' ;
IS    : 'là' ;
AMONG : 'thuộc' ;
BEFORE: 'trước' ;
BELOW : 'dưới' ;
DAY   : [0-9] [0-9] '/' [0-9] [0-9] '/' [0-9] [0-9] [0-9] [0-9] ;
NUMBER: [0-9]+ ;
OPEN  : '(' ;
CLOSE : ')' ;
COMMA : ',' ;
WORD  : ~[ \t\r\n(),]+ ;
SPACE : [ \t\r\n]+ -> skip ;
