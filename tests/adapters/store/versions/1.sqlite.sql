BEGIN TRANSACTION;
CREATE TABLE appearances (
            article_id INTEGER NOT NULL REFERENCES articles (id),
            position INTEGER NOT NULL,
            person_id INTEGER REFERENCES people (id),
            name TEXT NOT NULL, role TEXT, mentions INTEGER NOT NULL, quotes INTEGER NOT NULL,
            PRIMARY KEY (article_id, position)) WITHOUT ROWID;
INSERT INTO "appearances" VALUES(1,0,1,'Ada Quill','chair of the board',3,2);
INSERT INTO "appearances" VALUES(1,1,3,'Tomas Brandt',NULL,1,1);
INSERT INTO "appearances" VALUES(1,2,2,'Bertil Brandt','a ferryman',1,0);
CREATE TABLE articles (
            id INTEGER PRIMARY KEY,
            key TEXT  NOT NULL UNIQUE,
            address TEXT ,
            added INTEGER NOT NULL,
            age INTEGER NOT NULL,
            said INTEGER NOT NULL,
            headline TEXT, url TEXT, path TEXT, outlet TEXT,
            byline TEXT NOT NULL,
            dateline TEXT,
            published INTEGER,
            language TEXT,
            text TEXT NOT NULL);
INSERT INTO "articles" VALUES(1,'6d247958604fc755f046cd104a72ec987fa28fc14487c005472af0d366b0bbe8',NULL,1795347278282913,-1762240320000000,3,'Port Ellery to build a sea wall',NULL,'news/wall.txt','The Ellery Post','["Jo Marsh", "The Ellery Post"]','PORT ELLERY',1762240320000000,'en','The harbour board of Port Ellery voted on Tuesday to spend more than £2.4 million on a new sea wall.

"We have been lucky for eleven winters, and luck is not a plan," said Ada Quill, chair of the board. She called the old wall "a polite suggestion" to the sea.

Critics want the money for the ferry. "Mrs Quill will be remembered for a wall," Tomas Brandt said. Fares rose by 12.5 percent last year.
');
INSERT INTO "articles" VALUES(2,'b54f4ce383ec61868f3c4ff91ae6f845c8f109cd4a85af9ec752d6b17ab97c43',NULL,1795347278380045,4611686018427387904,1,'La digue',NULL,'digue.txt',NULL,'[]',NULL,NULL,'fr','« On continue », dit-elle.');
INSERT INTO "articles" VALUES(3,'af0e49022993ba49a4cea507696b5f9a375e1f8fe7361de86e060c11cea40d5b',NULL,1795347278384663,4611686018427387904,0,NULL,NULL,NULL,NULL,'[]',NULL,NULL,'en','It rained.');
CREATE TABLE excerpts (
            article_id INTEGER NOT NULL REFERENCES articles (id),
            position INTEGER NOT NULL,
            text TEXT NOT NULL, start_at INTEGER NOT NULL, end_at INTEGER NOT NULL,
            PRIMARY KEY (article_id, position)) WITHOUT ROWID;
INSERT INTO "excerpts" VALUES(1,0,'The harbour board of Port Ellery voted on Tuesday to spend more than £2.4 million on a new sea wall.',0,100);
INSERT INTO "excerpts" VALUES(3,0,'It rained.',0,10);
CREATE TABLE figures (
            article_id INTEGER NOT NULL REFERENCES articles (id),
            position INTEGER NOT NULL,
            text TEXT NOT NULL, start_at INTEGER NOT NULL, end_at INTEGER NOT NULL,
            value TEXT NOT NULL, value_to TEXT, unit TEXT NOT NULL, kind TEXT NOT NULL,
            sentence_start INTEGER NOT NULL, sentence_end INTEGER NOT NULL,
            qualifier TEXT, counts TEXT, rank INTEGER NOT NULL,
            PRIMARY KEY (article_id, position)) WITHOUT ROWID;
INSERT INTO "figures" VALUES(1,0,'£2.4 million',69,81,'2.40E+6',NULL,'GBP','money',0,99,'more than','sea wall',1);
INSERT INTO "figures" VALUES(1,1,'12.5 percent',376,388,'12.5',NULL,'percent','percent',0,99,NULL,'Fares',2);
INSERT INTO "figures" VALUES(1,2,'eleven',126,132,'11',NULL,'count','count',0,99,NULL,'winters',3);
CREATE TABLE name_words (
            word TEXT  NOT NULL,
            person_id INTEGER NOT NULL REFERENCES people (id),
            position INTEGER NOT NULL,
            PRIMARY KEY (word, person_id, position)) WITHOUT ROWID;
INSERT INTO "name_words" VALUES('ada',1,0);
INSERT INTO "name_words" VALUES('quill',1,1);
INSERT INTO "name_words" VALUES('bertil',2,0);
INSERT INTO "name_words" VALUES('brandt',2,1);
INSERT INTO "name_words" VALUES('brandt',3,1);
INSERT INTO "name_words" VALUES('tomas',3,0);
CREATE TABLE people (
            id INTEGER PRIMARY KEY,
            folded TEXT  NOT NULL UNIQUE,
            name TEXT  NOT NULL,
            role TEXT,
            quotes INTEGER NOT NULL);
INSERT INTO "people" VALUES(1,'ada quill','Ada Quill','chair of the board',2);
INSERT INTO "people" VALUES(2,'bertil brandt','Bertil Brandt','a ferryman',0);
INSERT INTO "people" VALUES(3,'tomas brandt','Tomas Brandt',NULL,1);
CREATE TABLE pullquote_versions (version INTEGER PRIMARY KEY, does TEXT NOT NULL);
INSERT INTO "pullquote_versions" VALUES(1,'articles with their digests');
CREATE TABLE quotes (
            id INTEGER PRIMARY KEY,
            article_id INTEGER NOT NULL REFERENCES articles (id),
            position INTEGER NOT NULL,
            age INTEGER NOT NULL,
            person_id INTEGER REFERENCES people (id),
            text TEXT NOT NULL, start_at INTEGER NOT NULL, end_at INTEGER NOT NULL,
            kind TEXT NOT NULL, cue TEXT, rank INTEGER NOT NULL,
            speaker_name TEXT, speaker_role TEXT, speaker_mention TEXT,
            speaker_start INTEGER, speaker_end INTEGER, speaker_how TEXT);
INSERT INTO "quotes" VALUES(1,1,0,-1762240320000000,1,'We have been lucky for eleven winters, and luck is not a plan,',103,165,'direct','said',1,'Ada Quill','chair of the board','Ada Quill',172,181,'named');
INSERT INTO "quotes" VALUES(2,1,1,-1762240320000000,1,'a polite suggestion',228,247,'fragment','said',3,'Ada Quill','chair of the board','She',203,206,'pronoun');
INSERT INTO "quotes" VALUES(3,1,2,-1762240320000000,3,'Mrs Quill will be remembered for a wall,',301,341,'direct','said',2,'Tomas Brandt',NULL,'Tomas Brandt',343,355,'named');
INSERT INTO "quotes" VALUES(4,2,0,4611686018427387904,NULL,'On continue',2,13,'direct',NULL,1,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE INDEX articles_by_address ON articles (address);
CREATE INDEX articles_by_added ON articles (added, said);
CREATE INDEX articles_by_age ON articles (age, id);
CREATE INDEX people_by_quotes ON people (quotes DESC, name);
CREATE UNIQUE INDEX quotes_by_article ON quotes (article_id, position);
CREATE INDEX quotes_by_person ON quotes (person_id, age, id) WHERE person_id IS NOT NULL;
CREATE INDEX name_words_by_person ON name_words (person_id, word);
COMMIT;
