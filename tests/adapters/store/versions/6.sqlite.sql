PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE pullquote_versions (version INTEGER PRIMARY KEY, does TEXT NOT NULL);
INSERT INTO pullquote_versions VALUES(1,'articles with their digests');
INSERT INTO pullquote_versions VALUES(2,'search by words, quotes about people, misspelt names');
INSERT INTO pullquote_versions VALUES(3,'channels, subscriptions and deliveries');
INSERT INTO pullquote_versions VALUES(4,'articles by address through their key');
INSERT INTO pullquote_versions VALUES(5,'articles by what they say');
INSERT INTO pullquote_versions VALUES(6,'sources, sightings, versions and stories');
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
            text TEXT NOT NULL, content TEXT, extent TEXT NOT NULL DEFAULT 'full', story INTEGER, version INTEGER NOT NULL DEFAULT 1);
INSERT INTO articles VALUES(1,'6d247958604fc755f046cd104a72ec987fa28fc14487c005472af0d366b0bbe8',NULL,1795898303823892,-1762240320000000,3,'Port Ellery to build a sea wall',NULL,'news/wall.txt','The Ellery Post','["Jo Marsh", "The Ellery Post"]','PORT ELLERY',1762240320000000,'en',replace('The harbour board of Port Ellery voted on Tuesday to spend more than £2.4 million on a new sea wall.\n\n"We have been lucky for eleven winters, and luck is not a plan," said Ada Quill, chair of the board. She called the old wall "a polite suggestion" to the sea.\n\nCritics want the money for the ferry. "Mrs Quill will be remembered for a wall," Tomas Brandt said. Fares rose by 12.5 percent last year.\n','\n',char(10)),'e6bcf35ad3f90741f2d0bf5cc0f098fbaa64a03c340f8253bc839fc40ebd1065','full',NULL,1);
INSERT INTO articles VALUES(2,'b54f4ce383ec61868f3c4ff91ae6f845c8f109cd4a85af9ec752d6b17ab97c43',NULL,1795898303835034,4611686018427387904,1,'La digue',NULL,'digue.txt',NULL,'[]',NULL,NULL,'fr','« On continue », dit-elle.','f4f59d5301efcc0fbfb1a2a39c5551c46fb3b83dc9439bd968c9e0690521bb3a','full',NULL,1);
INSERT INTO articles VALUES(3,'af0e49022993ba49a4cea507696b5f9a375e1f8fe7361de86e060c11cea40d5b',NULL,1795898303838494,4611686018427387904,0,NULL,NULL,NULL,NULL,'[]',NULL,NULL,'en','It rained.','eb7d9cfe52326f5f125ba642e480772388a0e463330d89f6b63720e2a5c0e4ef','full',NULL,1);
CREATE TABLE excerpts (
            article_id INTEGER NOT NULL REFERENCES articles (id),
            position INTEGER NOT NULL,
            text TEXT NOT NULL, start_at INTEGER NOT NULL, end_at INTEGER NOT NULL,
            PRIMARY KEY (article_id, position)) WITHOUT ROWID;
INSERT INTO excerpts VALUES(1,0,'The harbour board of Port Ellery voted on Tuesday to spend more than £2.4 million on a new sea wall.',0,100);
INSERT INTO excerpts VALUES(3,0,'It rained.',0,10);
CREATE TABLE figures (
            article_id INTEGER NOT NULL REFERENCES articles (id),
            position INTEGER NOT NULL,
            text TEXT NOT NULL, start_at INTEGER NOT NULL, end_at INTEGER NOT NULL,
            value TEXT NOT NULL, value_to TEXT, unit TEXT NOT NULL, kind TEXT NOT NULL,
            sentence_start INTEGER NOT NULL, sentence_end INTEGER NOT NULL,
            qualifier TEXT, counts TEXT, rank INTEGER NOT NULL,
            PRIMARY KEY (article_id, position)) WITHOUT ROWID;
INSERT INTO figures VALUES(1,0,'£2.4 million',69,81,'2.40E+6',NULL,'GBP','money',0,99,'more than','sea wall',1);
INSERT INTO figures VALUES(1,1,'12.5 percent',376,388,'12.5',NULL,'percent','percent',0,99,NULL,'Fares',2);
INSERT INTO figures VALUES(1,2,'eleven',126,132,'11',NULL,'count','count',0,99,NULL,'winters',3);
CREATE TABLE people (
            id INTEGER PRIMARY KEY,
            folded TEXT  NOT NULL UNIQUE,
            name TEXT  NOT NULL,
            role TEXT,
            quotes INTEGER NOT NULL);
INSERT INTO people VALUES(1,'ada quill','Ada Quill','chair of the board',2);
INSERT INTO people VALUES(2,'bertil brandt','Bertil Brandt','a ferryman',0);
INSERT INTO people VALUES(3,'tomas brandt','Tomas Brandt',NULL,1);
CREATE TABLE appearances (
            article_id INTEGER NOT NULL REFERENCES articles (id),
            position INTEGER NOT NULL,
            person_id INTEGER REFERENCES people (id),
            name TEXT NOT NULL, role TEXT, mentions INTEGER NOT NULL, quotes INTEGER NOT NULL,
            PRIMARY KEY (article_id, position)) WITHOUT ROWID;
INSERT INTO appearances VALUES(1,0,1,'Ada Quill','chair of the board',3,2);
INSERT INTO appearances VALUES(1,1,3,'Tomas Brandt',NULL,1,1);
INSERT INTO appearances VALUES(1,2,2,'Bertil Brandt','a ferryman',1,0);
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
INSERT INTO quotes VALUES(1,1,0,-1762240320000000,1,'We have been lucky for eleven winters, and luck is not a plan,',103,165,'direct','said',1,'Ada Quill','chair of the board','Ada Quill',172,181,'named');
INSERT INTO quotes VALUES(2,1,2,-1762240320000000,3,'Mrs Quill will be remembered for a wall,',301,341,'direct','said',2,'Tomas Brandt',NULL,'Tomas Brandt',343,355,'named');
INSERT INTO quotes VALUES(3,1,1,-1762240320000000,1,'a polite suggestion',228,247,'fragment','said',3,'Ada Quill','chair of the board','She',203,206,'pronoun');
INSERT INTO quotes VALUES(4,2,0,4611686018427387904,NULL,'On continue',2,13,'direct',NULL,1,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE name_words (
            word TEXT  NOT NULL,
            person_id INTEGER NOT NULL REFERENCES people (id),
            position INTEGER NOT NULL,
            PRIMARY KEY (word, person_id, position)) WITHOUT ROWID;
INSERT INTO name_words VALUES('ada',1,0);
INSERT INTO name_words VALUES('quill',1,1);
INSERT INTO name_words VALUES('bertil',2,0);
INSERT INTO name_words VALUES('brandt',2,1);
INSERT INTO name_words VALUES('brandt',3,1);
INSERT INTO name_words VALUES('tomas',3,0);
CREATE TABLE trigrams (
            trigram TEXT  NOT NULL,
            word TEXT  NOT NULL,
            PRIMARY KEY (trigram, word)) WITHOUT ROWID;
INSERT INTO trigrams VALUES('  a','ada');
INSERT INTO trigrams VALUES('  b','bertil');
INSERT INTO trigrams VALUES('  b','brandt');
INSERT INTO trigrams VALUES('  q','quill');
INSERT INTO trigrams VALUES('  t','tomas');
INSERT INTO trigrams VALUES(' ad','ada');
INSERT INTO trigrams VALUES(' be','bertil');
INSERT INTO trigrams VALUES(' br','brandt');
INSERT INTO trigrams VALUES(' qu','quill');
INSERT INTO trigrams VALUES(' to','tomas');
INSERT INTO trigrams VALUES('ada','ada');
INSERT INTO trigrams VALUES('and','brandt');
INSERT INTO trigrams VALUES('as ','tomas');
INSERT INTO trigrams VALUES('ber','bertil');
INSERT INTO trigrams VALUES('bra','brandt');
INSERT INTO trigrams VALUES('da ','ada');
INSERT INTO trigrams VALUES('dt ','brandt');
INSERT INTO trigrams VALUES('ert','bertil');
INSERT INTO trigrams VALUES('il ','bertil');
INSERT INTO trigrams VALUES('ill','quill');
INSERT INTO trigrams VALUES('ll ','quill');
INSERT INTO trigrams VALUES('mas','tomas');
INSERT INTO trigrams VALUES('ndt','brandt');
INSERT INTO trigrams VALUES('oma','tomas');
INSERT INTO trigrams VALUES('qui','quill');
INSERT INTO trigrams VALUES('ran','brandt');
INSERT INTO trigrams VALUES('rti','bertil');
INSERT INTO trigrams VALUES('til','bertil');
INSERT INTO trigrams VALUES('tom','tomas');
INSERT INTO trigrams VALUES('uil','quill');
CREATE TABLE mentions (
            person_id INTEGER NOT NULL REFERENCES people (id),
            age INTEGER NOT NULL,
            quote_id INTEGER NOT NULL REFERENCES quotes (id),
            PRIMARY KEY (person_id, age, quote_id)) WITHOUT ROWID;
INSERT INTO mentions VALUES(1,-1762240320000000,2);
INSERT INTO mentions VALUES(2,-1762240320000000,2);
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','article_words','article_words',0,'CREATE VIRTUAL TABLE article_words USING fts5(headline, body, content='''', tokenize="ascii tokenchars ''_''''''")');
CREATE TABLE IF NOT EXISTS 'article_words_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO article_words_data VALUES(1,X'030954');
INSERT INTO article_words_data VALUES(10,X'000000000103030003010101020101030101');
INSERT INTO article_words_data VALUES(137438953473,X'0000028b03303132010601014b010132010601010f0101340106010110010135010601014c010161010e0601011311101502026461010601012502026e64010601011e0102626501060101400302656e010601011902046f617264010801010428020572616e64740106010146020475696c64010205020179010601014a010663616c6c6564010601012c0204686169720106010127020672697469637301060101360106656c6576656e010601011c03046c657279010803010107010566617265730106010148020465727279010601013c02026f72010a01011b210a0107686172626f7572010601010303027665010601011801026973010601012001046c617374010601014e020375636b010601011f050179010601011a01076d696c6c696f6e010601011102046f6e6579010601013903027265010601010d02027273010601013d01036e6577010601011402026f74010601012101026f6601080101052502026c64010601012e02016e01080101090b010770657263656e74010601014d02036c616e010601012302056f6c69746501060101310302727401080201010601057175696c6c01080101261a010a72656d656d6265726564010601014102036f7365010601014901047361696401080101242502026561010a070101152202026865010601012b020470656e64010601010c0209756767657374696f6e010601013201047468616e010601010e0301650110010102290609060502016f010a0401010b2a03036d617301060101450206756573646179010601010a0105766f7465640106010108010477616c6c010c080101161b1703026e74010601013702016501060101170203696c6c010601013f03056e74657273010601011d010479656172010601014f04090808080c090909090c0c09080d0b0d0d0c0c0b0b0e09090b0a080e0b09090a090a09090e0a0c0a0d110a0c0b090b100b0d0a0a0d0c0e09080a0c');
INSERT INTO article_words_data VALUES(274877906945,X'000000400930636f6e74696e756502060101030105646967756502020303017402060101040104656c6c65020601010501026c6102020201026f6e0206010102040f0a080b07');
INSERT INTO article_words_data VALUES(412316860417,X'0000001a03306974030601010201067261696e656403060101030409');
CREATE TABLE IF NOT EXISTS 'article_words_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO article_words_idx VALUES(1,X'',2);
INSERT INTO article_words_idx VALUES(2,X'',2);
INSERT INTO article_words_idx VALUES(3,X'',2);
CREATE TABLE IF NOT EXISTS 'article_words_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO article_words_docsize VALUES(1,X'074e');
INSERT INTO article_words_docsize VALUES(2,X'0204');
INSERT INTO article_words_docsize VALUES(3,X'0002');
CREATE TABLE IF NOT EXISTS 'article_words_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO article_words_config VALUES('version',4);
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','quote_words','quote_words',0,'CREATE VIRTUAL TABLE quote_words USING fts5(words, content='''', detail=none, columnsize=0, tokenize="ascii tokenchars ''_''''=@''")');
CREATE TABLE IF NOT EXISTS 'quote_words_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO quote_words_data VALUES(1,X'0432');
INSERT INTO quote_words_data VALUES(10,X'000000000103030003010101020101030101');
INSERT INTO quote_words_data VALUES(137438953473,X'000000c003303d3101020101610102020264610102026e640101046265656e0102046f61726401010663616c6c656403020468616972010106656c6576656e010103666f720101046861766501010269730101046c75636b010501790101036e6f740101026f660102026c64030104706c616e0102056f6c6974650301057175696c6c0101047361696401020265610302026865030209756767657374696f6e030103746865010202016f03010477616c6c03020165010206696e74657273010406050505070709070906070507040605050708080705050c07040704');
INSERT INTO quote_words_data VALUES(274877906945,X'0000006003303d3302010240310202013202010161020102626502020572616e6474020103666f720201036d72730201057175696c6c02010a72656d656d626572656402010473616964020105746f6d617302010477616c6c020203696c6c02040505040405080606080d070807');
INSERT INTO quote_words_data VALUES(412316860417,X'000000210930636f6e74696e7565040103646974040104656c6c650401026f6e04040b0607');
CREATE TABLE IF NOT EXISTS 'quote_words_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO quote_words_idx VALUES(1,X'',2);
INSERT INTO quote_words_idx VALUES(2,X'',2);
INSERT INTO quote_words_idx VALUES(3,X'',2);
CREATE TABLE IF NOT EXISTS 'quote_words_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO quote_words_config VALUES('version',4);
CREATE TABLE channels (
            id INTEGER PRIMARY KEY,
            platform TEXT  NOT NULL,
            workspace TEXT  NOT NULL,
            channel TEXT  NOT NULL,
            zone TEXT,
            quiet_start INTEGER, quiet_end INTEGER, quiet_days INTEGER, wanted TEXT NOT NULL DEFAULT '[]', unwanted TEXT NOT NULL DEFAULT '[]',
            UNIQUE (platform, workspace, channel));
INSERT INTO channels VALUES(1,'slack','T1','C1',NULL,NULL,NULL,NULL,'[]','[]');
CREATE TABLE subscriptions (
            id INTEGER PRIMARY KEY,
            channel_id INTEGER NOT NULL REFERENCES channels (id),
            platform TEXT  NOT NULL,
            wake INTEGER,
            leased INTEGER,
            token TEXT,
            claims INTEGER NOT NULL,
            due INTEGER,
            served INTEGER NOT NULL,
            served_at INTEGER NOT NULL,
            state TEXT NOT NULL,
            reason TEXT NOT NULL,
            told BOOLEAN NOT NULL,
            at_minute INTEGER NOT NULL, zone TEXT NOT NULL, days INTEGER NOT NULL,
            top INTEGER NOT NULL, wanted TEXT NOT NULL, unwanted TEXT NOT NULL,
            made_by TEXT NOT NULL,
            changed_by TEXT NOT NULL,
            changed INTEGER NOT NULL);
INSERT INTO subscriptions VALUES(1,1,'slack',1772438520000000,1772438520000000,'one#1',1,1772438400000000,3,1772438400000000,'active','',0,480,'Europe/London',127,5,'[]','[]','U1','U1',1795898303817415);
CREATE TABLE deliveries (
            id INTEGER PRIMARY KEY,
            uid TEXT  NOT NULL UNIQUE,
            subscription_id INTEGER NOT NULL REFERENCES subscriptions (id),
            due INTEGER NOT NULL,
            since INTEGER NOT NULL, until INTEGER NOT NULL,
            after_id INTEGER NOT NULL, upto_id INTEGER NOT NULL,
            outcome TEXT NOT NULL,
            attempts INTEGER NOT NULL,
            posted INTEGER,
            problem TEXT NOT NULL,
            under TEXT);
INSERT INTO deliveries VALUES(1,'d1',1,1772438400000000,1795898303817415,1772438400000000,0,3,'open',1,NULL,'','thread');
CREATE TABLE delivery_messages (
            delivery_id INTEGER NOT NULL REFERENCES deliveries (id),
            position INTEGER NOT NULL,
            article_id INTEGER REFERENCES articles (id),
            mark TEXT NOT NULL,
            state TEXT NOT NULL,
            message TEXT, version INTEGER NOT NULL DEFAULT 1,
            PRIMARY KEY (delivery_id, position)) WITHOUT ROWID;
INSERT INTO delivery_messages VALUES(1,0,NULL,'d1-0','posted','m0',1);
INSERT INTO delivery_messages VALUES(1,1,1,'d1-1','posted','m1',1);
INSERT INTO delivery_messages VALUES(1,2,3,'d1-2','pending',NULL,1);
CREATE TABLE channel_articles (
            channel_id INTEGER NOT NULL REFERENCES channels (id),
            article_id INTEGER NOT NULL REFERENCES articles (id),
            PRIMARY KEY (channel_id, article_id)) WITHOUT ROWID;
INSERT INTO channel_articles VALUES(1,1);
INSERT INTO channel_articles VALUES(1,2);
INSERT INTO channel_articles VALUES(1,3);
CREATE TABLE delivery_also (
            delivery_id INTEGER NOT NULL REFERENCES deliveries (id),
            position INTEGER NOT NULL,
            article_id INTEGER NOT NULL REFERENCES articles (id),
            PRIMARY KEY (delivery_id, position, article_id)) WITHOUT ROWID;
INSERT INTO delivery_also VALUES(1,1,2);
CREATE TABLE sources (
            id INTEGER PRIMARY KEY,
            url TEXT NOT NULL,
            address TEXT  NOT NULL UNIQUE,
            title TEXT NOT NULL,
            site TEXT,
            health TEXT NOT NULL,
            since INTEGER NOT NULL,
            told TEXT NOT NULL,
            checked INTEGER,
            due INTEGER,
            problem TEXT NOT NULL,
            failures INTEGER NOT NULL,
            etag TEXT NOT NULL,
            modified TEXT NOT NULL,
            moved_from TEXT NOT NULL,
            is_begun BOOLEAN NOT NULL);
INSERT INTO sources VALUES(1,'https://ellery.example/feed.xml','38d61d6d99c197add94be64922975af0e57bfa6012e12aa246467a57924260f9','The Ellery Post','https://ellery.example','blocked',1772438400000000,'working',1772438400000000,1772438520000000,'its robots.txt does not let us',4,'"1"','Monday','',1);
CREATE TABLE follows (
            id INTEGER PRIMARY KEY,
            channel_id INTEGER NOT NULL REFERENCES channels (id),
            source_id INTEGER NOT NULL REFERENCES sources (id),
            name TEXT NOT NULL,
            after_id INTEGER NOT NULL,
            made_by TEXT NOT NULL,
            made INTEGER NOT NULL,
            UNIQUE (channel_id, source_id));
INSERT INTO follows VALUES(1,1,1,'Post',0,'U1',1795898303801876);
CREATE TABLE items (
            id INTEGER PRIMARY KEY,
            source_id INTEGER NOT NULL REFERENCES sources (id),
            guid TEXT  NOT NULL,
            address TEXT ,
            says TEXT  NOT NULL,
            published INTEGER,
            entry TEXT,
            is_fresh BOOLEAN NOT NULL,
            seen INTEGER NOT NULL,
            wake INTEGER,
            attempts INTEGER NOT NULL,
            problem TEXT NOT NULL,
            article_id INTEGER REFERENCES articles (id),
            UNIQUE (source_id, guid));
INSERT INTO items VALUES(1,1,'4d7d635ab8091d3ba7f71a9ea8407eaca88405f13e90017dc019f6ed51115d60','1d81836953a981cd2d335cec56a43819a50456c83567c7d00464e4ffd9833269','ab7e937501bf73fe57f1ee663752af26505b077f95a06f0925072a82b3effc4a',1771898400000000,'{"guid":"g9000","url":"https://ellery.example/9000","headline":"Headline 9000","text":"Text 9000.","published":1771898400000000}',0,1795898303801876,1795898303801876,0,'',NULL);
CREATE TABLE sightings (
            id INTEGER PRIMARY KEY,
            article_id INTEGER NOT NULL REFERENCES articles (id),
            source_id INTEGER REFERENCES sources (id),
            seen INTEGER NOT NULL,
            is_fresh BOOLEAN NOT NULL,
            url TEXT,
            address TEXT ,
            outlet TEXT);
INSERT INTO sightings VALUES(1,1,NULL,1795898303823892,1,NULL,NULL,'The Ellery Post');
INSERT INTO sightings VALUES(2,2,NULL,1795898303835034,1,NULL,NULL,NULL);
INSERT INTO sightings VALUES(3,3,NULL,1795898303838494,1,NULL,NULL,NULL);
CREATE TABLE versions (
            article_id INTEGER NOT NULL REFERENCES articles (id),
            number INTEGER NOT NULL,
            replaced INTEGER NOT NULL,
            digest TEXT NOT NULL,
            PRIMARY KEY (article_id, number)) WITHOUT ROWID;
CREATE TABLE leases (
            name TEXT  PRIMARY KEY,
            owner TEXT  NOT NULL,
            until INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX articles_by_added ON articles (added, said);
CREATE INDEX articles_by_age ON articles (age, id);
CREATE INDEX people_by_quotes ON people (quotes DESC, name);
CREATE UNIQUE INDEX quotes_by_article ON quotes (article_id, position);
CREATE INDEX quotes_by_person ON quotes (person_id, age, id) WHERE person_id IS NOT NULL;
CREATE INDEX name_words_by_person ON name_words (person_id, word);
CREATE INDEX subscriptions_due ON subscriptions (wake, platform) WHERE wake IS NOT NULL;
CREATE INDEX subscriptions_by_channel ON subscriptions (channel_id);
CREATE INDEX subscriptions_broken ON subscriptions (id) WHERE state = 'broken';
CREATE UNIQUE INDEX deliveries_open ON deliveries (subscription_id) WHERE outcome = 'open';
CREATE INDEX deliveries_by_subscription ON deliveries (subscription_id, id);
CREATE UNIQUE INDEX articles_by_content ON articles (content);
CREATE INDEX articles_by_story ON articles (story);
CREATE INDEX articles_by_path ON articles (path);
CREATE INDEX articles_unplaced ON articles (id) WHERE story IS NULL;
CREATE INDEX delivery_messages_by_article ON delivery_messages (article_id);
CREATE INDEX sources_due ON sources (due) WHERE due IS NOT NULL;
CREATE INDEX sources_untold ON sources (id) WHERE health <> told;
CREATE INDEX follows_by_source ON follows (source_id);
CREATE INDEX items_by_address ON items (source_id, address);
CREATE INDEX items_waiting ON items (wake, id) WHERE wake IS NOT NULL;
CREATE INDEX sightings_by_article ON sightings (article_id, source_id);
CREATE INDEX sightings_by_source ON sightings (source_id, id);
CREATE INDEX sightings_by_address ON sightings (address);
CREATE INDEX versions_by_replaced ON versions (replaced);
PRAGMA writable_schema=OFF;
COMMIT;
