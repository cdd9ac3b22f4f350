<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AttractPage</name>
    <message>
        <source>Touch anywhere to begin</source>
        <extracomment>The attract loop&apos;s invitation</extracomment>
        <translation>المس الشاشة في أي مكان للبدء</translation>
    </message>
</context>
<context>
    <name>Dock</name>
    <message>
        <source>Back</source>
        <extracomment>Dock: to the page the visitor came from</extracomment>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Home</source>
        <extracomment>Dock: to the first page</extracomment>
        <translation>الرئيسية</translation>
    </message>
    <message>
        <source>Text size</source>
        <extracomment>Dock: opens the sheet with three sizes of text</extracomment>
        <translation>حجم النص</translation>
    </message>
</context>
<context>
    <name>EmptyMessage</name>
    <message>
        <source>Nothing is shown here yet.</source>
        <extracomment>Stands on the page of a room, or of an exhibit, that has nothing in it yet</extracomment>
        <translation>لا يوجد شيء معروض هنا بعد.</translation>
    </message>
</context>
<context>
    <name>ExcerptLabel</name>
    <message>
        <source>Excerpt</source>
        <extracomment>Under a text that is part of a longer one</extracomment>
        <translation>مقتطف</translation>
    </message>
</context>
<context>
    <name>FilmBar</name>
    <message>
        <source>Close</source>
        <extracomment>Button: leaves a picture or a film</extracomment>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Pause</source>
        <extracomment>Button: a film stands still</extracomment>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Again</source>
        <extracomment>Button: a film plays from its beginning</extracomment>
        <translation>من جديد</translation>
    </message>
    <message>
        <source>Play</source>
        <extracomment>Button: a film plays</extracomment>
        <translation>تشغيل</translation>
    </message>
    <message>
        <source>Sound on</source>
        <extracomment>Button: the state of a film&apos;s sound</extracomment>
        <translation>الصوت يعمل</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>الصوت متوقف</translation>
    </message>
    <message>
        <source>Captions on</source>
        <extracomment>Button: the state of a film&apos;s captions</extracomment>
        <translation>الترجمة ظاهرة</translation>
    </message>
    <message>
        <source>Captions off</source>
        <translation>الترجمة مخفية</translation>
    </message>
</context>
<context>
    <name>FilmPage</name>
    <message>
        <source>This film cannot be shown.</source>
        <extracomment>Stands over the poster of a film whose file is missing or damaged</extracomment>
        <translation>لا يمكن عرض هذا الفيلم.</translation>
    </message>
</context>
<context>
    <name>GalleryPage</name>
    <message>
        <source>Play slideshow</source>
        <extracomment>Button: shows the pictures of a gallery one after another</extracomment>
        <translation>عرض الصور تباعًا</translation>
    </message>
    <message>
        <source>Slideshow</source>
        <extracomment>Button, short for &quot;Play slideshow&quot;</extracomment>
        <translation>عرض الصور</translation>
    </message>
</context>
<context>
    <name>HoldingWindow</name>
    <message>
        <source>This exhibit is being prepared.</source>
        <extracomment>Stands alone on the screen while the exhibit cannot be shown</extracomment>
        <translation>هذا المعرض قيد الإعداد.</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Read the introduction</source>
        <extracomment>Button on Home: opens the first text of the exhibit</extracomment>
        <translation>قراءة المقدمة</translation>
    </message>
</context>
<context>
    <name>IdlePrompt</name>
    <message>
        <source>Are you still there?</source>
        <extracomment>Asked before a visit ends by itself</extracomment>
        <translation>هل ما زلت هنا؟</translation>
    </message>
    <message>
        <source>I am still here</source>
        <extracomment>Button: goes on with the visit</extracomment>
        <translation>ما زلت هنا</translation>
    </message>
    <message>
        <source>Start again</source>
        <extracomment>Button: ends the visit and begins anew</extracomment>
        <translation>البدء من جديد</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Section %1 of %2</source>
        <extracomment>A page&apos;s place among its siblings; %1 and %2 are numbers</extracomment>
        <translation>القسم %1 من %2</translation>
    </message>
    <message>
        <source>Work %1 of %2</source>
        <extracomment>A work: a document by an author</extracomment>
        <translation>العمل %1 من %2</translation>
    </message>
    <message>
        <source>Song %1 of %2</source>
        <translation>الأغنية %1 من %2</translation>
    </message>
    <message>
        <source>Picture %1 of %2</source>
        <translation>الصورة %1 من %2</translation>
    </message>
    <message>
        <source>Film %1 of %2</source>
        <translation>الفيلم %1 من %2</translation>
    </message>
    <message numerus="yes">
        <source>%n section(s)</source>
        <extracomment>What a room holds; %n is a number</extracomment>
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
        <extracomment>Works: documents by an author</extracomment>
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
        <extracomment>Titles of songs</extracomment>
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
        <extracomment>Over the title of the next or previous page</extracomment>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>السابق</translation>
    </message>
</context>
<context>
    <name>PictureBar</name>
    <message>
        <source>Close</source>
        <extracomment>Button: leaves a picture or a film</extracomment>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Previous</source>
        <extracomment>Button: the picture before this one</extracomment>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>Button: the picture after this one</extracomment>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Smaller</source>
        <extracomment>Button: shows a picture smaller</extracomment>
        <translation>تصغير</translation>
    </message>
    <message>
        <source>Larger</source>
        <extracomment>Button: shows a picture larger</extracomment>
        <translation>تكبير</translation>
    </message>
    <message>
        <source>Play slideshow</source>
        <extracomment>Button: shows the pictures of a gallery one after another</extracomment>
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
        <extracomment>Stands in place of a picture whose file is missing or damaged</extracomment>
        <translation>تعذّر عرض هذه الصورة.</translation>
    </message>
</context>
<context>
    <name>PicturePlaceholder</name>
    <message>
        <source>This picture cannot be shown.</source>
        <extracomment>Stands in place of a picture whose file is missing or damaged</extracomment>
        <translation>تعذّر عرض هذه الصورة.</translation>
    </message>
</context>
<context>
    <name>ScrollButtons</name>
    <message>
        <source>Up</source>
        <extracomment>Button: scroll the text up</extracomment>
        <translation>إلى الأعلى</translation>
    </message>
    <message>
        <source>Down</source>
        <extracomment>Button: scroll the text down</extracomment>
        <translation>إلى الأسفل</translation>
    </message>
</context>
<context>
    <name>SeekBar</name>
    <message>
        <source>Position in the film</source>
        <extracomment>The bar that shows and sets how far a film has come</extracomment>
        <translation>الموضع في الفيلم</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
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
        <extracomment>Button: leaves a slideshow</extracomment>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Previous</source>
        <extracomment>Button: the slide before this one</extracomment>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>Button: the slide after this one</extracomment>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Pause</source>
        <extracomment>Button: a slideshow stands still</extracomment>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Go on</source>
        <extracomment>Button: a slideshow goes on</extracomment>
        <translation>متابعة</translation>
    </message>
</context>
<context>
    <name>TextSizeSheet</name>
    <message>
        <source>Text size</source>
        <extracomment>Title of the sheet with three sizes of text</extracomment>
        <translation>حجم النص</translation>
    </message>
</context>
</TS>
