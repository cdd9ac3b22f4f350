<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AttractPage</name>
    <message>
        <source>Touch anywhere to begin</source>
        <extracomment>Invitation in the attract loop</extracomment>
        <translation>المس الشاشة في أي مكان للبدء</translation>
    </message>
</context>
<context>
    <name>Dock</name>
    <message>
        <source>Back</source>
        <extracomment>Button in the dock: opens the previous page of the visit</extracomment>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Home</source>
        <extracomment>Button in the dock: opens the first page</extracomment>
        <translation>الرئيسية</translation>
    </message>
    <message>
        <source>Text size</source>
        <extracomment>Button in the dock: opens the sheet with three text sizes</extracomment>
        <translation>حجم النص</translation>
    </message>
</context>
<context>
    <name>EmptyMessage</name>
    <message>
        <source>Nothing is shown here yet.</source>
        <extracomment>Shown on the page of a room, or of an exhibit, that is still empty</extracomment>
        <translation>لا يوجد شيء معروض هنا بعد.</translation>
    </message>
</context>
<context>
    <name>ExcerptLabel</name>
    <message>
        <source>Excerpt</source>
        <extracomment>Shown below a text that is part of a longer one</extracomment>
        <translation>مقتطف</translation>
    </message>
</context>
<context>
    <name>FilmBar</name>
    <message>
        <source>Close</source>
        <extracomment>Button: closes a picture or a film</extracomment>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Pause</source>
        <extracomment>Button: pauses a film</extracomment>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Again</source>
        <extracomment>Button: plays a film again from its beginning</extracomment>
        <translation>من جديد</translation>
    </message>
    <message>
        <source>Play</source>
        <extracomment>Button: plays a film</extracomment>
        <translation>تشغيل</translation>
    </message>
    <message>
        <source>Sound on</source>
        <extracomment>Button that shows and changes whether a film has sound</extracomment>
        <translation>الصوت يعمل</translation>
    </message>
    <message>
        <source>Sound off</source>
        <extracomment>Button that shows and changes whether a film has sound</extracomment>
        <translation>الصوت متوقف</translation>
    </message>
    <message>
        <source>Captions on</source>
        <extracomment>Button that shows and changes whether a film has captions</extracomment>
        <translation>الترجمة ظاهرة</translation>
    </message>
    <message>
        <source>Captions off</source>
        <extracomment>Button that shows and changes whether a film has captions</extracomment>
        <translation>الترجمة مخفية</translation>
    </message>
</context>
<context>
    <name>FilmPage</name>
    <message>
        <source>This film cannot be shown.</source>
        <extracomment>Shown over the poster of a film whose file is missing or damaged</extracomment>
        <translation>لا يمكن عرض هذا الفيلم.</translation>
    </message>
</context>
<context>
    <name>GalleryPage</name>
    <message>
        <source>Play slideshow</source>
        <extracomment>Button: shows the pictures of a gallery in sequence</extracomment>
        <translation>عرض الصور تباعًا</translation>
    </message>
    <message>
        <source>Slideshow</source>
        <extracomment>Button, short for &quot;Play slideshow&quot;</extracomment>
        <translation>عرض الصور</translation>
    </message>
</context>
<context>
    <name>Holding</name>
    <message>
        <source>This exhibit is being prepared.</source>
        <extracomment>The only text on the screen while the exhibit cannot be shown</extracomment>
        <translation>هذا المعرض قيد الإعداد.</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Read the introduction</source>
        <extracomment>Button on the first page: opens the first text of the exhibit</extracomment>
        <translation>قراءة المقدمة</translation>
    </message>
</context>
<context>
    <name>IdlePrompt</name>
    <message>
        <source>Are you still there?</source>
        <extracomment>Question shown before a visit without input ends automatically</extracomment>
        <translation>هل ما زلت هنا؟</translation>
    </message>
    <message>
        <source>I am still here</source>
        <extracomment>Button: continues the visit</extracomment>
        <translation>ما زلت هنا</translation>
    </message>
    <message>
        <source>Start again</source>
        <extracomment>Button: ends the visit and starts a new one</extracomment>
        <translation>البدء من جديد</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Section %1 of %2</source>
        <extracomment>Position of a page among its siblings; %1 and %2 are numbers</extracomment>
        <translation>القسم %1 من %2</translation>
    </message>
    <message>
        <source>Work %1 of %2</source>
        <extracomment>Position of a work (a document by an author) among its siblings; %1 and %2 are numbers</extracomment>
        <translation>العمل %1 من %2</translation>
    </message>
    <message>
        <source>Song %1 of %2</source>
        <extracomment>Position of a page among its siblings; %1 and %2 are numbers</extracomment>
        <translation>الأغنية %1 من %2</translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <extracomment>Position of a page among its siblings; %1 and %2 are numbers</extracomment>
        <translation>الصورة %1 من %2</translation>
    </message>
    <message>
        <source>Film %1 of %2</source>
        <extracomment>Position of a page among its siblings; %1 and %2 are numbers</extracomment>
        <translation>الفيلم %1 من %2</translation>
    </message>
    <message numerus="yes">
        <source>%n section(s)</source>
        <extracomment>Number of sections in a room; %n is a number</extracomment>
        <translation>
            <numerusform>لا أقسام</numerusform>
            <numerusform>قسم واحد</numerusform>
            <numerusform>قسمان</numerusform>
            <numerusform>%n أقسام</numerusform>
            <numerusform>%n قسمًا</numerusform>
            <numerusform>%n قسم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <extracomment>Number of works (documents by an author) in a room</extracomment>
        <translation>
            <numerusform>لا وثائق</numerusform>
            <numerusform>وثيقة واحدة</numerusform>
            <numerusform>وثيقتان</numerusform>
            <numerusform>%n وثائق</numerusform>
            <numerusform>%n وثيقة</numerusform>
            <numerusform>%n وثيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n title(s)</source>
        <extracomment>Number of song titles in a room</extracomment>
        <translation>
            <numerusform>لا عناوين</numerusform>
            <numerusform>عنوان واحد</numerusform>
            <numerusform>عنوانان</numerusform>
            <numerusform>%n عناوين</numerusform>
            <numerusform>%n عنوانًا</numerusform>
            <numerusform>%n عنوان</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <extracomment>Number of pictures in a gallery</extracomment>
        <translation>
            <numerusform>لا صور</numerusform>
            <numerusform>صورة واحدة</numerusform>
            <numerusform>صورتان</numerusform>
            <numerusform>%n صور</numerusform>
            <numerusform>%n صورة</numerusform>
            <numerusform>%n صورة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n film(s)</source>
        <extracomment>Number of films in a gallery</extracomment>
        <translation>
            <numerusform>لا أفلام</numerusform>
            <numerusform>فيلم واحد</numerusform>
            <numerusform>فيلمان</numerusform>
            <numerusform>%n أفلام</numerusform>
            <numerusform>%n فيلمًا</numerusform>
            <numerusform>%n فيلم</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LanguageSheet</name>
    <message>
        <source>Language</source>
        <extracomment>Title of the sheet with the exhibit&apos;s languages</extracomment>
        <translation>اللغة</translation>
    </message>
</context>
<context>
    <name>NavCard</name>
    <message>
        <source>Next</source>
        <extracomment>Above the title of the next page of the same room</extracomment>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Previous</source>
        <extracomment>Above the title of the previous page of the same room</extracomment>
        <translation>السابق</translation>
    </message>
</context>
<context>
    <name>NoteMark</name>
    <message>
        <source>Back from note %1</source>
        <extracomment>Said by a screen reader: the mark of a footnote, and the way back from the footnote; %1 is its number</extracomment>
        <translation>العودة من الحاشية %1</translation>
    </message>
    <message>
        <source>Note %1</source>
        <translation>الحاشية %1</translation>
    </message>
</context>
<context>
    <name>OnePicturePage</name>
    <message>
        <source>Play film</source>
        <extracomment>Button: opens the only film of a room, and plays it</extracomment>
        <translation>تشغيل الفيلم</translation>
    </message>
    <message>
        <source>View larger</source>
        <extracomment>Button: opens the only picture of a room over the whole screen</extracomment>
        <translation>عرض بحجم أكبر</translation>
    </message>
</context>
<context>
    <name>PictureBar</name>
    <message>
        <source>Close</source>
        <extracomment>Button: closes a picture or a film</extracomment>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Previous</source>
        <extracomment>Button: shows the previous picture</extracomment>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>Button: shows the next picture</extracomment>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Smaller</source>
        <extracomment>Button: shows the picture smaller</extracomment>
        <translation>تصغير</translation>
    </message>
    <message>
        <source>Larger</source>
        <extracomment>Button: shows the picture larger</extracomment>
        <translation>تكبير</translation>
    </message>
    <message>
        <source>Play slideshow</source>
        <extracomment>Button: shows the pictures of a gallery in sequence</extracomment>
        <translation>عرض الصور تباعًا</translation>
    </message>
    <message>
        <source>Slideshow</source>
        <extracomment>Button, short for &quot;Play slideshow&quot;</extracomment>
        <translation>عرض الصور</translation>
    </message>
</context>
<context>
    <name>PicturePage</name>
    <message>
        <source>This picture cannot be shown.</source>
        <extracomment>Shown in place of a picture whose file is missing or damaged</extracomment>
        <translation>تعذّر عرض هذه الصورة.</translation>
    </message>
</context>
<context>
    <name>PicturePlaceholder</name>
    <message>
        <source>This picture cannot be shown.</source>
        <extracomment>Shown in place of a picture whose file is missing or damaged</extracomment>
        <translation>تعذّر عرض هذه الصورة.</translation>
    </message>
</context>
<context>
    <name>ScrollButtons</name>
    <message>
        <source>Up</source>
        <extracomment>Button: scrolls the text up</extracomment>
        <translation>إلى الأعلى</translation>
    </message>
    <message>
        <source>Down</source>
        <extracomment>Button: scrolls the text down</extracomment>
        <translation>إلى الأسفل</translation>
    </message>
</context>
<context>
    <name>SeekBar</name>
    <message>
        <source>Position in the film</source>
        <extracomment>Screen reader name of the bar that shows and sets the position in a film</extracomment>
        <translation>الموضع في الفيلم</translation>
    </message>
</context>
<context>
    <name>SheetCard</name>
    <message>
        <source>Close</source>
        <extracomment>Button: closes a sheet</extracomment>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>SlideshowBar</name>
    <message>
        <source>Close</source>
        <extracomment>Button: closes a slideshow</extracomment>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Previous</source>
        <extracomment>Button: shows the previous slide</extracomment>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>Button: shows the next slide</extracomment>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Pause</source>
        <extracomment>Button: pauses a slideshow</extracomment>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Go on</source>
        <extracomment>Button: continues a slideshow</extracomment>
        <translation>متابعة</translation>
    </message>
</context>
<context>
    <name>TextSizeSheet</name>
    <message>
        <source>Text size</source>
        <extracomment>Title of the sheet with three text sizes</extracomment>
        <translation>حجم النص</translation>
    </message>
</context>
</TS>
